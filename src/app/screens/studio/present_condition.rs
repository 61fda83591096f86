//! A condition as it is drawn: its rows, in words.

use super::view::{WrittenAsk, WrittenCondition, WrittenPick};
use crate::report::capitalised;
use crate::report::condition::readable;
use crate::script::ConditionPart;
use crate::studio::{AskWords, ConditionRow, ConditionRowKind, SIGNS, SheetCondition, condition_rows};

/// A condition as it is drawn.
pub(super) fn condition(when: Option<&SheetCondition>, of: AskWords<'_>) -> WrittenCondition {
    let Some(when) = when else { return WrittenCondition::default() };
    let part = ConditionPart::read(&when.written);
    let rows = part.as_ref().map(condition_rows).unwrap_or_default();
    WrittenCondition {
        text: when.written.clone(),
        words: when.words.as_deref().map(capitalised).unwrap_or_default(),
        rows: rows.iter().enumerate().map(|(at, row)| written(at, row, of)).collect(),
        share: None,
        refused: None,
    }
}

fn written(at: usize, row: &ConditionRow, of: AskWords<'_>) -> WrittenAsk {
    let base =
        WrittenAsk { row: at, depth: row.depth, denied: row.denied, within: row.within, ..WrittenAsk::default() };
    let ask = match &row.is {
        ConditionRowKind::Group { all } => return WrittenAsk { join: Some(*all), ..base },
        ConditionRowKind::Ask(ask) => ask,
    };
    let words = of.clause(ask, row.denied).unwrap_or_else(|| ask.written());
    let values = of.values(ask);
    let (sign, with) = ask.compared.clone().unwrap_or_default();
    let is_number = with.parse::<i64>().is_ok();
    let signs = SIGNS.iter().position(|it| *it == sign).filter(|_| is_number).map(|chosen| WrittenPick {
        name: String::new(),
        options: SIGNS.iter().map(|it| of.how(it, &with).unwrap_or_default()).collect(),
        chosen,
    });
    let label = |value: &String| if is_number { value.replace('-', "−") } else { readable(value) };
    let pick = values.iter().position(|it| *it == with).map(|chosen| WrittenPick {
        name: String::new(),
        options: values.iter().map(label).collect(),
        chosen,
    });
    WrittenAsk { words, signs, values: pick, written: values, ..base }
}
