# Where cases come from, and what is one's own: moving, keeping, reporting.

# Cases: the program's or one's own.
list-from-program = Comes with Tegenspel.
list-from-folder = In { $folder }.
list-from-own-for-shipped = Your own, in { $folder }. The version that comes with Tegenspel is `shipped/{ $id }`.
shipped-unwritable = `{ $case }` comes with the program and cannot be changed; make a copy first with `tegenspel new`.
shipped-unwatched = `{ $case }` comes with the program and does not change; name a folder of your own.

# In the window.
app-library-own = Your own case
app-library-own-for-shipped = Your own case, instead of the one that comes with it
app-library-shipped = The version that comes with Tegenspel
app-library-own-folder = Your own cases stand in { $folder }. You can also drop the folder of a case on this window.
app-library-own-open = Open the folder with your own cases

# A case that was updated under an open session.
play-updated-choice =
    This case was updated with the program. You go on with the new texts. Rather something else?
      with the texts of then:  tegenspel play { $file } --old-texts
      to start anew:           tegenspel play { $case }
app-updated = The case was updated
app-updated-question = This case was updated with the program since you last played. All your answers still exist. How do you want to go on?
app-updated-go-on = Go on with the new texts
app-updated-old = Go on with the texts of then
app-updated-anew = Start anew

# Keeping that does not succeed.
play-kept-elsewhere = The file of this conversation could not be written ({ $why }). The whole conversation is now in { $file }.
