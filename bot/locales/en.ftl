### What Baton says in English. One section for each part of the screen; the same ids in the same order in zh-CN.ftl.

## The conversation

greeting = Hi, and thanks for getting in touch with { $company }. A few quick questions, and the right person takes it from there.
welcome-back = Good to see you again. Let's pick up where we left off.
noted = Got it: { $answers }.
noted-plain = Got it.
changed = Updated: { $answers }.
removed = I've taken that back.
ask-again = Sorry, I didn't quite get that.
skipped = No problem, we'll leave that one out.
moved-on = That's fine, we can come back to it later.
nothing-before = That was the first question, so there's nothing to go back to.
went-back = Sure, let's go back to this one.
started-over = Sure, let's start from the beginning.
confirm = Did you mean { $answer }?
confirm-plain = Just to be sure I understood you: is that right?
confirm-which = Which of these did you mean?
confirm-yes = Yes, that's right
confirm-no = No
confirm-neither = Neither
faq-unknown = Good question. A colleague will answer that for you.
small-talk = I'm happy to chat, though I'm best at questions like this one.
be-kind = I'd like to help, so let's keep it friendly.
other-language = I only speak English and Chinese so far. You can also use the buttons. / 我目前只会中文和英文，您也可以直接点按钮。
nudge = Still there? No hurry. Whenever you're ready:
closed = I'll stop asking for now. Everything you told me is kept, so just write to me when you'd like to go on.
stopped = Alright, I'll stop here. If you change your mind, just write to me.
person = Of course. I'm getting a colleague for you.
thanks = Thank you, that's all I need for now.
options = You can choose: { $options }
option-separator = {" · "}
list-separator = {", "}
control-back = Back
control-skip = Skip
control-human = Talk to a person
