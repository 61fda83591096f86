//! The three masters and the city: who spoke for each, what was breached, and where the numbers of the gauges come from.

use super::breaches::breaches;
use super::observe::{lost, sides_lost};
use super::shifts::{GaugeShift, Mover};
use super::view::View;
use super::{BreachReport, GaugeReport, GaugeSource, Master, MasterPerson, Points};
use crate::engine::id::StakeholderId;
use crate::engine::relationship::Gauge;
use crate::engine::scenario::Side;

impl View<'_> {
    pub(super) fn masters(&self) -> Vec<Master> {
        let scenario = self.session.scenario();
        Side::ALL
            .into_iter()
            .map(|side| {
                let gauges: &[Gauge] = match side {
                    Side::Partner => &[Gauge::Reputation],
                    Side::Organisation => &[Gauge::InternalNetwork, Gauge::RecordQuality, Gauge::Hours],
                    Side::Board => &[Gauge::BoardTrust],
                    Side::Public => &[Gauge::PublicInterest, Gauge::RoleClarity],
                };
                let people = scenario.cast.iter().enumerate().filter(|(_, person)| person.side == side);
                Master {
                    side,
                    people: people
                        .map(|(at, person)| self.master_person(StakeholderId::new(at), self.text(person.name)))
                        .collect(),
                    gauges: gauges.iter().map(|gauge| self.gauge(*gauge)).collect(),
                    lost: sides_lost(self.session).contains(&side),
                }
            })
            .collect()
    }

    fn master_person(&self, who: StakeholderId, name: String) -> MasterPerson {
        let by_doing: i32 = self.shifts.by_player(who).map(|it| it.amount).sum();
        let mut steps: Vec<((usize, bool, bool, bool), i32)> = Vec::new();
        for shift in self.shifts.by_player(who).filter(|it| it.step > 0) {
            let place = (shift.step, shift.later, shift.ended, matches!(shift.by, Mover::Due(_)));
            match steps.iter_mut().find(|(at, _)| *at == place) {
                Some((_, amount)) => *amount += shift.amount,
                None => steps.push((place, shift.amount)),
            }
        }
        // What went the other way explains nothing of the whole, however much it was.
        steps.retain(|(_, amount)| amount.signum() == by_doing.signum() && *amount != 0);
        let most = steps.into_iter().max_by_key(|(place, amount)| (amount.abs(), std::cmp::Reverse(*place)));
        let most = most.map(|(place, _)| place);
        MasterPerson {
            name,
            quality: self.quality(who),
            met: self.session.met(who),
            by_doing: Points(by_doing),
            by_news: Points(self.shifts.quality_of(who, Mover::News, None)),
            by_trainer: Points(self.shifts.quality_of(who, Mover::Trainer, None)),
            by_time: Points(self.shifts.quality_of(who, Mover::Time, None)),
            moment: most.map(|(step, ..)| (step, self.moment(step - 1))),
            later: most.is_some_and(|(_, later, ..)| later),
            ended: most.is_some_and(|(_, _, ended, _)| ended),
            due: most.is_some_and(|(.., due)| due),
            lost: lost(self.session).contains(&who),
        }
    }

    /// The breaches of the role, in order.
    pub(super) fn breaches(&self) -> Vec<BreachReport> {
        let model = &self.session.scenario().model;
        let reports = breaches(self.session).into_iter().map(|it| BreachReport {
            step: it.step + 1,
            moment: self.moment(it.step),
            what: self.name(&model.moves[it.by.index()].name).to_owned(),
            repaired: it.repaired,
        });
        reports.collect()
    }

    /// Where a gauge's number comes from, a moment each, the largest first.
    fn sources(&self, gauge: Gauge) -> Vec<GaugeSource> {
        let mut sources: Vec<GaugeSource> = Vec::new();
        for GaugeShift { step, amount, because, later, .. } in self.shifts.gauges.iter().filter(|it| it.gauge == gauge)
        {
            let because = because.map(|text| self.text_at(text, *step));
            match sources.iter_mut().find(|it| (it.step, it.later) == (*step, *later)) {
                Some(source) => {
                    source.amount += amount;
                    source.because = source.because.take().or(because);
                }
                None => {
                    let moment = step.checked_sub(1).map(|at| self.moment(at)).unwrap_or_default();
                    sources.push(GaugeSource { step: *step, moment, later: *later, amount: *amount, because });
                }
            }
        }
        sources.retain(|it| it.amount != 0);
        sources.sort_by_key(|it| (std::cmp::Reverse(it.amount.abs()), it.step));
        sources
    }

    pub(super) fn gauge(&self, gauge: Gauge) -> GaugeReport {
        let scenario = self.session.scenario();
        GaugeReport {
            id: gauge.id(),
            name: self.name(&scenario.model.gauges[gauge as usize]).to_owned(),
            value: self.end().gauge(&scenario.layout, gauge),
            sources: self.sources(gauge),
        }
    }
}
