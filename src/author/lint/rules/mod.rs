//! The rules, in the order of the manual: where it leads, what is unused, the shape, the texts, what gives answers away.

mod absent_speaker;
mod choice_count;
mod choice_without_effect;
mod condition_always_true;
mod condition_never_true;
mod costly_temptation;
mod dead_end;
mod dominated_best;
mod echoing_best;
mod farming_loop;
mod few_decisions;
mod few_endings;
mod few_temptations;
mod first_best;
mod hidden_interest;
mod identical_choices;
mod locked_best;
mod longest_best;
mod missing_delayed_scene;
mod missing_reason;
mod missing_thought;
mod missing_translation;
mod no_single_best;
mod no_way_out;
mod norm_without_source;
mod one_temptation;
mod only_with_intervention;
mod overlong_choice;
mod overlong_line;
mod placeholder_name;
mod polite_best;
mod possible_dead_end;
mod relation_range;
mod repenting_pays;
mod same_mix;
mod silent_stakeholder;
mod single_choice;
mod stale_translation;
mod style_gives_away;
mod telling_absolutes;
mod telling_hedges;
mod trap;
mod unbound_quote;
mod undiscoverable_interest;
mod unreachable_beat;
mod unreachable_choice;
mod unreachable_ending;
mod unreachable_line;
mod unread_variable;
mod unresolvable_promise;
mod unresolved_promise;
mod unsaid_fact;
mod unused_interest;
mod wrong_mood;

use super::Rule;

/// Words that an answer has at most.
pub const LONGEST_CHOICE: usize = overlong_choice::MOST;

/// Every rule.
pub const RULES: &[Rule] = &[
    unreachable_beat::RULE,
    unreachable_ending::RULE,
    unreachable_choice::RULE,
    unreachable_line::RULE,
    possible_dead_end::RULE,
    dead_end::RULE,
    no_way_out::RULE,
    trap::RULE,
    condition_never_true::RULE,
    condition_always_true::RULE,
    unread_variable::RULE,
    unused_interest::RULE,
    hidden_interest::RULE,
    undiscoverable_interest::RULE,
    unresolved_promise::RULE,
    unresolvable_promise::RULE,
    only_with_intervention::RULE,
    unsaid_fact::RULE,
    unbound_quote::RULE,
    wrong_mood::RULE,
    repenting_pays::RULE,
    silent_stakeholder::RULE,
    absent_speaker::RULE,
    missing_delayed_scene::RULE,
    few_endings::RULE,
    few_decisions::RULE,
    no_single_best::RULE,
    few_temptations::RULE,
    choice_count::RULE,
    single_choice::RULE,
    identical_choices::RULE,
    choice_without_effect::RULE,
    farming_loop::RULE,
    dominated_best::RULE,
    overlong_line::RULE,
    overlong_choice::RULE,
    missing_translation::RULE,
    stale_translation::RULE,
    missing_thought::RULE,
    missing_reason::RULE,
    norm_without_source::RULE,
    placeholder_name::RULE,
    longest_best::RULE,
    first_best::RULE,
    style_gives_away::RULE,
    locked_best::RULE,
    same_mix::RULE,
    telling_absolutes::RULE,
    telling_hedges::RULE,
    polite_best::RULE,
    echoing_best::RULE,
    one_temptation::RULE,
    costly_temptation::RULE,
    relation_range::RULE,
];
