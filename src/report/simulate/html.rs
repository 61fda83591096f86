//! A simulation as one page that loads nothing, prints well, and can be read without seeing its pictures.

use super::charts;
use super::page::SimulationPage;
use crate::author::simulate::Simulated;
use crate::report::Messages;
use crate::report::template::{TemplateForm, fill};
use minijinja::AutoEscape;
use minijinja::value::Value;
use std::collections::BTreeMap;

const TEMPLATE: &str = include_str!("../../../assets/templates/simulate.html");
const STYLE: &str =
    concat!(include_str!("../../../assets/templates/page.css"), include_str!("../../../assets/templates/simulate.css"));

/// A simulation as a page.
#[must_use]
pub fn html(simulated: &Simulated, words: &Messages) -> String {
    let page = SimulationPage::of(simulated, words);
    let scenario = &simulated.staging.scenario;
    // A picture that cannot be drawn is left out: the table below it says the same.
    let pictures = page.people.iter().map(|person| {
        let who = scenario.stakeholder_named(&person.id)?;
        let svg = charts::histograms(person, simulated.start(who), words).ok()?;
        Some((person.id.clone(), Value::from_safe_string(svg)))
    });
    let pictures: BTreeMap<String, Value> = pictures.flatten().collect();
    let style = Value::from_safe_string(STYLE.to_owned());
    let form = TemplateForm {
        source: TEMPLATE,
        escape: AutoEscape::Html,
        pictures: Value::from(pictures),
        style,
        script: Value::UNDEFINED,
    };
    fill(form, &page, words, |_| {}).unwrap_or_default().trim_start().to_owned()
}
