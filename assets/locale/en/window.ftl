# The window: why it is not there. The sentences stand in a terminal.
window-no-display = There is no display here to open a window on; you can practise in the terminal too, with `tegenspel play de-loods`.
window-no-graphics = The window did not open, because this computer has no graphics driver that Tegenspel can use; you can practise in the terminal too, with `tegenspel play de-loods`.
window-not-opened = The window did not open{ $cause }; you can practise in the terminal too, with `tegenspel play de-loods`. A report to send is made with `tegenspel report -o report.txt`.
window-broke-off = The window closed unexpectedly{ $cause }; your conversation is kept up to and including your last pick, and you can practise in the terminal too, with `tegenspel play`. A report to send is made with `tegenspel report -o report.txt`.

# The title of the window; a screen reader reads it out.
window-title = { $screen } – Tegenspel
window-title-case = { $screen } – { $case } – Tegenspel
window-screen-library = Cases
window-screen-group = Group
window-screen-studio = Writing
window-screen-settings = Settings
window-screen-briefing = Preparation
window-screen-plays = Side by side
window-screen-talk = Conversation
window-screen-note = Note
window-screen-debrief = Look back
