//! Notices: what was done and what went wrong, told over whichever screen is shown.

use super::AppState;
use crate::app::controls::{Style, notice};
use crate::app::intent::{Intent, TalkIntent};
use crate::app::theme::SizeClass;
use egui::{Rect, Ui, pos2};
use std::time::Duration;

/// How long a notice of what was done stays.
const NOTICE: Duration = Duration::from_secs(8);

/// After how long it is looked whether what waits was written.
const LOOK_AGAIN: Duration = Duration::from_millis(250);

/// Something to tell.
#[derive(Debug, Clone)]
pub(super) struct Notice {
    pub(super) said: String,
    pub(super) then: String,
    pub(super) trouble: bool,
    /// What it offers, and what that asks for.
    pub(super) offer: Option<(String, Intent)>,
    /// When it goes by itself; never where it is absent.
    pub(super) until: Option<Duration>,
}

impl AppState {
    /// Tells of trouble until it is closed.
    pub(in crate::app) fn trouble(&mut self, said: String, then: String, offer: Option<(String, Intent)>) {
        self.notices.push(Notice { said, then, trouble: true, offer, until: None });
    }

    /// Tells for a while of what was done.
    pub(in crate::app) fn done(&mut self, said: String, offer: Option<(String, Intent)>, now: Duration) {
        self.notices.push(Notice { said, then: String::new(), trouble: false, offer, until: Some(now + NOTICE) });
    }

    /// Takes back what was told of trouble: it is over.
    pub(in crate::app) fn trouble_is_over(&mut self) {
        self.notices.retain(|notice| !notice.trouble);
    }

    /// Tells where a file stands now that was in the way or in an earlier form; and that the session or the texts of its
    /// case are not kept, once for each reason.
    pub(in crate::app) fn tell_keeping(&mut self, now: Duration) {
        let Some(opened) = &mut self.opened else { return };
        let (aside, texts_unkept, unkept) = (opened.take_aside(), opened.take_texts_unkept(), opened.unkept());
        let closed = opened.take_closed();
        if let Some(aside) = aside {
            let name = aside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            self.done(self.words.text_with("app-set-aside", &[("file", name.into())]), None, now);
        }
        if let Some(why) = texts_unkept {
            let then = self.words.text_with("app-trouble-texts-unkept-then", &[("why", why.into())]);
            self.trouble(self.words.text("app-trouble-texts-unkept"), then, None);
        }
        if let Some(why) = closed {
            let then = self.words.text_with("app-trouble-own-closed-then", &[("why", why.into())]);
            self.trouble(self.words.text("app-trouble-own-closed"), then, None);
        }
        let Some(why) = unkept else { return };
        let said = self.words.text("app-trouble-unkept");
        let then = self.words.text_with("app-trouble-unkept-then", &[("why", why.into())]);
        self.notices.retain(|notice| notice.said != said);
        self.trouble(said, then, Some((self.words.text("app-again"), Intent::Talk(TalkIntent::Retry))));
    }

    /// Tells what came of writing own words in the background; says after how long it is to be looked at again.
    pub(super) fn tick_keeping(&mut self, now: Duration) -> Option<Duration> {
        let opened = self.opened.as_mut()?;
        let waiting = opened.is_waiting().then_some(LOOK_AGAIN);
        if opened.take_news() {
            self.tell_keeping(now);
        }
        waiting
    }

    /// Lets go of notices whose time is over; says after how long the next one goes.
    pub(super) fn tick_notices(&mut self, now: Duration) -> Option<Duration> {
        self.notices.retain(|notice| notice.until.is_none_or(|until| now < until));
        self.notices.iter().filter_map(|notice| notice.until).min().map(|until| until.saturating_sub(now))
    }
}

/// Shows the newest notice over a screen.
pub(super) fn show(ui: &Ui, style: Style<'_>, rect: Rect, notices: &[Notice]) -> Option<Intent> {
    let notice = notices.last()?;
    let theme = style.theme;
    let width = theme.grown(520.0).min(rect.width() - theme.space(32.0));
    let low = theme.frame.size_class >= SizeClass::Close;
    let at = pos2(rect.center().x, rect.bottom() - theme.space(if low { 96.0 } else { 16.0 }));
    let area = egui::Area::new(egui::Id::new("notice"))
        .order(egui::Order::Foreground)
        .pivot(egui::Align2::CENTER_BOTTOM)
        .fixed_pos(at)
        .constrain_to(rect)
        .fade_in(!theme.still);
    let offer = notice.offer.as_ref().map(|(label, _)| label.as_str());
    let shown = area.show(ui.ctx(), |ui| {
        ui.set_width(width);
        if notice.trouble {
            notice::trouble(ui, style, &notice.said, &notice.then, offer)
        } else {
            notice::done(ui, style, &notice.said, offer)
        }
    });
    shown.inner.map(|pressed| match pressed {
        notice::Pressed::Offer => Intent::AcceptOffer,
        notice::Pressed::Close => Intent::CloseNotice,
    })
}
