# Group sessions: the trainer’s hand
live-replay = Replay a minority's answer
live-replay-text = Everybody then sees how it would have gone: from the same point, with the same chance.
live-replay-go = Show how this would have gone
live-replay-stop = Back to your own course
live-replayed = How it would have gone at moment { $number }: { $title }
live-replayed-said = A minority wanted:
live-replayed-how = Replayed from the same point. What the trainer did later is left out.
live-missing = Is somebody gone?
live-missing-text = Is a phone asleep, or has somebody left? The table goes on without them. Whoever comes back takes their place again.
live-missing-who = { $seat } is not here
live-table-close = Close the table's vote
live-missing-asleep = { $count ->
    [one] 1 phone is asleep
   *[other] { $count } phones are asleep
 }
live-missing-slowed = { $count ->
    [one] 1 asked for more time
   *[other] { $count } asked for more time
 }
live-missing-thinking = { $count ->
    [one] 1 is still thinking
   *[other] { $count } are still thinking
 }
live-count-missing = { $voted } of { $present } present voted; { $missing }
live-wifi = Wi-Fi of the room
live-wifi-text = Shown as a QR code on the screen until you start. It is kept nowhere.
live-wifi-name = Name of the network
live-wifi-password = Password (empty: none)
live-wifi-go = Put it on the screen
live-wifi-on = On the screen: { $name }
live-wifi-off = Take it off the screen
live-wifi-wrong = No network can have this name, or the password has fewer than eight characters or more than 63.
live-wifi-first = 1. First join the Wi-Fi
live-wifi-then = 2. Then the group
live-wifi-qr = QR code for the Wi-Fi network { $name }
live-cards = Seat cards
live-cards-text = Each card lets one person in, once. Nobody gets in without one then. Cards are not tied to names: who had which card is shown nowhere.
live-cards-count = How many cards?
live-cards-make = Make cards to print
live-cards-used = { $used } of { $count } cards used.
live-cards-on = Only with a card
live-cards-off = Without a card too
live-cards-again = See the cards that are not used yet
live-cards-print = { $count ->
    [0] There are no cards left to use. After a restart of this computer cards cannot be printed again.
    [one] Print this card and cut it out.
   *[other] Print these { $count } cards and cut them out.
 }
live-card = Card
live-card-once = For one person, once. You need not give a name.
live-card-ask = Type the code of your seat card
live-card-wrong = This code belongs to no card of this group.
live-card-used = This card has been used. Ask the trainer for another one.
live-card-again = I already take part on this device
live-setup = Keep this set-up
live-setup-text = Case, form, level, people and rules. Not what was played.
live-setup-name = Name for next time
live-setup-go = Keep
live-setup-kept = The set-up is kept. You find it when you open a next room with `tegenspel host`.
live-setup-wrong = Give the set-up a name of at most sixty characters.
live-setup-many = A hundred set-ups are kept already. Throw one away first.
live-setups = Set-ups that you kept
live-setups-gone = This case is no longer there.
live-setups-forget = Throw away
live-setups-programmed = { $count ->
    [one] 1 person programmed
   *[other] { $count } people programmed
 }
live-level = level { $level }
live-level-1 = 1: easy
live-level-2 = 2
live-level-3 = 3: ordinary
live-level-4 = 4
live-level-5 = 5: hard
live-library-level = How hard?
live-gates = Wait for each other after moment
live-gates-text = For ‘Each alone’ and ‘In threes’: for example 3, 6. Everybody then waits until you go on. Empty: nobody waits.
live-rehearse = Rehearse by yourself first?
live-rehearse-people = How many phones are simulated? (empty: none)
live-rehearse-text = The simulated phones vote by themselves, so you can go through every step alone. Everything is deleted when you close it.
live-rehearsal = Rehearsal with simulated phones. Nothing is kept.

# On the command line
host-setups = Kept set-ups: { $names }. Open one with --kept NAME, or without a case on the page.
host-setup-none = There is no kept set-up “{ $name }”. Kept are: { $names }.
host-setup-nothing = There is no kept set-up “{ $name }”. You keep one on the trainer’s page.
host-rehearsal = This is a rehearsal with simulated phones. Everything is deleted when you close it.
host-cards = Print the seat cards from the trainer’s page, under Seat cards.
host-needs-name = Name the address under which people reach it with --public-url https://…: it is the name on the certificate.
host-encrypted = Everybody on this network can reach it, encrypted. Share the trainer’s address with nobody.
host-tls-read = { $file } cannot be read: { $cause }. See whether the file is there and whether you may read it.
host-tls-certificate = { $file } is no certificate. Such a file begins with -----BEGIN CERTIFICATE-----.
host-tls-key = { $file } is no key without a password. Such a file begins with -----BEGIN PRIVATE KEY-----.
host-tls-mismatch = { $file } and the key do not go together: { $cause }. Take the key with which this certificate was asked for.
host-needs-case = --seat-cards, --rehearse and --gates belong to a room that opens at once: name a scenario, or a kept set-up with --kept. Without a scenario you choose them on the page.
host-kept-setup = With --kept, level, people and chance are those of the kept set-up: leave out --level, --actor, --draw, --seed and --no-shuffle.
group-rehearsal = This was a rehearsal with simulated phones, not a group.
host-gates = --gates cannot be `{ $gates }`: write numbers of moments in order, from 1, with a comma between, as `3,6`.
