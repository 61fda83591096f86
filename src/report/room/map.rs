//! The route map: decisions along a line, how far the group agreed at each, how many wanted it, and the side roads.

use crate::engine::Debrief;
use crate::report::Messages;
use crate::report::canvas::{
    Align, Area, Caption, DrawError, EDGE, INK, LINE, QUIET, STRONG, SURFACE, TINT, band, dot, line, picture, text,
};
use crate::room::{Agreement, GroupLookBack, RouteMoment};
use plotters::prelude::{Color, Polygon};
use std::collections::BTreeMap;

const WIDTH: i32 = 960;
const LEFT: i32 = 56;
const RIGHT: i32 = 40;
/// The height of the bars, for everyone.
const BARS: i32 = 96;
/// What stands above the bars.
const HEAD: i32 = 44;
/// Between the line and a side road, and between side roads.
const LANE: i32 = 40;
/// Side roads that have a lane of their own; further ones share the last.
const LANES: usize = 3;
/// With more decisions than this, only every fifth and the decisive ones are numbered.
const CROWDED: u32 = 30;

/// The route map as SVG; nothing where nothing was decided.
pub(super) fn route_map(
    id: &str,
    group: &GroupLookBack,
    debrief: &Debrief,
    words: &Messages,
) -> Option<Result<String, DrawError>> {
    let last = group.route.iter().map(|moment| moment.number).max()?;
    let shares = group.route.iter().any(|moment| share(moment, false).is_some());
    let decisive =
        |moment: &RouteMoment| moment.kept && debrief.moments.iter().any(|decisive| decisive.step == moment.step);
    let top = HEAD + if shares { BARS } else { 0 };
    let main = top + 16;
    let roads = side_roads(group);
    let lanes = roads.len().min(LANES) as i32;
    let height = main + 44 + lanes * LANE;
    let step = f64::from(WIDTH - LEFT - RIGHT) / f64::from(last.max(2));
    let across = |number: u32| LEFT + (f64::from(number) * step - step / 2.0) as i32;
    let half = ((step * 0.4) as i32).clamp(4, 20);
    let kept = || group.route.iter().filter(|moment| moment.kept);
    let description = words.text_with("group-map-desc", &[("count", kept().count().into())]);
    let name = format!("map-{id}");
    let title = words.text("group-route");
    let caption = Caption { id: &name, title: &title, description: &description };
    Some(picture((WIDTH as u32, height as u32), &caption, |area| {
        for moment in kept().filter(|moment| decisive(moment)) {
            let x = across(moment.number);
            band(area, [(x - half, 4), (x + half, main + 40)], TINT)?;
        }
        if shares {
            line(area, &[(LEFT, HEAD), (WIDTH - RIGHT, HEAD)], LINE, 1)?;
            line(area, &[(LEFT, HEAD + BARS / 2), (WIDTH - RIGHT, HEAD + BARS / 2)], LINE, 1)?;
            line(area, &[(LEFT, HEAD + BARS), (WIDTH - RIGHT, HEAD + BARS)], EDGE, 1)?;
            text(area, "100 %", (LEFT - 4, HEAD), Align::Right, QUIET)?;
            text(area, "0", (LEFT - 4, HEAD + BARS), Align::Right, QUIET)?;
            text(area, &words.text("group-map-support"), (LEFT, 10), Align::Left, QUIET)?;
            for moment in kept() {
                bars(area, moment, across(moment.number), half)?;
            }
        }
        let course: Vec<_> = kept().map(|moment| (across(moment.number), main)).collect();
        line(area, &course, INK, 3)?;
        for (lane, moments) in roads.values().enumerate() {
            let y = main + 40 + LANE * (lane.min(LANES - 1) as i32 + 1) - LANE / 2;
            let from = moments.first().map_or(LEFT, |moment| across(moment.number.saturating_sub(1).max(1)));
            let mut road = vec![(from, main)];
            road.extend(moments.iter().map(|moment| (across(moment.number), y)));
            line(area, &road, EDGE, 2)?;
            for moment in moments {
                node(area, moment, (across(moment.number), y))?;
            }
        }
        for moment in kept() {
            let x = across(moment.number);
            node(area, moment, (x, main))?;
            let ink = if decisive(moment) { STRONG } else { QUIET };
            if last <= CROWDED || decisive(moment) || moment.number % 5 == 0 {
                text(area, &moment.number.to_string(), (x, main + 24), Align::Middle, ink)?;
            }
        }
        let steered = group.route.iter().filter(|moment| !moment.acts.is_empty());
        let mut places: Vec<i32> = steered.map(|moment| across(moment.number)).collect();
        places.dedup();
        for x in places {
            text(area, "T", (x, 28), Align::Middle, STRONG)?;
        }
        Ok(())
    }))
}

/// The courses that the group left, each with its moments.
fn side_roads(group: &GroupLookBack) -> BTreeMap<u32, Vec<&RouteMoment>> {
    let mut roads: BTreeMap<u32, Vec<&RouteMoment>> = BTreeMap::new();
    for moment in group.route.iter().filter(|moment| !moment.kept) {
        roads.entry(moment.branch).or_default().push(moment);
    }
    roads
}

/// Which share of those who voted wanted what was decided, in per cent; nothing where there are no numbers.
fn share(moment: &RouteMoment, first: bool) -> Option<u32> {
    let picked: Vec<_> = moment.options.iter().filter(|option| option.picked).collect();
    let [only] = &picked[..] else { return None };
    let (votes, voted) = if first || moment.voted.len() < 2 {
        (only.first?, moment.voted.first().copied().flatten()?)
    } else {
        (only.last?, moment.voted.last().copied().flatten()?)
    };
    (voted > 0).then(|| votes.saturating_mul(100) / voted)
}

/// The share at first, hollow, and the one in the end, solid.
fn bars(area: &Area<'_>, moment: &RouteMoment, x: i32, half: i32) -> Result<(), DrawError> {
    let bottom = HEAD + BARS;
    let height = |share: u32| share.min(100) as i32 * BARS / 100;
    let two = moment.voted.len() > 1;
    if let Some(share) = share(moment, true).filter(|_| two) {
        let top = bottom - height(share);
        line(area, &[(x - half, bottom), (x - half, top), (x - 1, top), (x - 1, bottom)], INK, 1)?;
    }
    if let Some(share) = share(moment, false) {
        band(
            area,
            [
                (if two { x + 1 } else { x - half / 2 }, bottom - height(share)),
                (x + if two { half } else { half / 2 }, bottom),
            ],
            INK,
        )?;
    }
    Ok(())
}

/// A decision: its shape says how far the group agreed.
fn node(area: &Area<'_>, moment: &RouteMoment, (x, y): (i32, i32)) -> Result<(), DrawError> {
    let shape = |points: Vec<(i32, i32)>| Ok(area.draw(&Polygon::new(points, INK.filled()))?);
    // The line does not run through a hollow shape.
    band(area, [(x - 3, y - 3), (x + 3, y + 3)], SURFACE)?;
    match moment.agreed.last().copied().flatten() {
        Some(Agreement::Agreed) => dot(area, (x, y), 6, true),
        Some(Agreement::Divided) => shape(vec![(x - 8, y), (x, y - 8), (x + 8, y), (x, y + 8)]),
        Some(Agreement::Spread) => shape(vec![(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)]),
        None => dot(area, (x, y), 6, false),
    }
}
