### What Baton says in English. One section for each part of the screen; the same ids in the same order in zh-CN.ftl.

## The conversation

greeting = Hi, and thanks for getting in touch! A few quick questions, and I'll bring in the right person.
greeting-again = Good to see you again! Just a few questions about what is new.
welcome-back = Good to see you again. Let's pick up where we left off.
noted = Got it: { $answers }.
noted-plain = Got it.
noted-budget = a budget of { $amount }
noted-revenue = revenue of { $amount }
changed = Updated: { $answers }.
changed-plain = Updated.
removed = I've taken that back.
ask-again = Sorry, I didn't quite get that.
skipped = No problem, we'll leave that one out.
moved-on = That's fine, we can come back to it later.
nothing-before = That was the first question, so there's nothing to go back to.
went-back = Sure, let's go back to this one.
started-over = Sure, let's start from the beginning.
confirm = Did you mean { $answer }?
confirm-plain = Just to be sure I understood you: is that right?
confirm-need-buy = Just to be sure: would you like to buy something for this?
confirm-need-evaluate = Just to be sure: are you comparing what there is?
confirm-need-research = Just to be sure: are you only looking around for now?
confirm-need-support = Just to be sure: do you need help with something you already have?
confirm-need-none = Just to be sure: is there nothing you are looking for?
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
control-restart = Start over
control-human = Talk to a person

## Answers in short words

answer-people-exactly = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
answer-people-from = { $low } people or more
answer-people-to = up to { $high } people
answer-people-from-to = { $low }–{ $high } people
answer-number-exactly = { $shown }
answer-number-from = { $low } or more
answer-number-to = up to { $high }
answer-number-from-to = { $low }–{ $high }
answer-money-month = { $amount } a month
answer-money-year = { $amount } a year
answer-money-once = { $amount }, once
answer-no-money = no budget yet
answer-no-date = no date yet
answer-asap = as soon as possible
answer-date-on = on { $date }
answer-date-by = by { $date }
answer-date-from = from { $date } on
answer-date-between = between { $start } and { $end }
answer-demo-yes = you'd like a demo
answer-demo-no = no demo for now
answer-said-yes = yes
answer-said-no = no
answer-industry-other = another industry
answer-authority-decides = you decide
answer-authority-influences = you have a say in it
answer-authority-none = others decide
said-authority-decides = decides
said-authority-influences = has a say
said-authority-none = others decide

## What the prospect hears once the questions are done

prospect-handing-over = Thank you. I'm bringing in a colleague now, so please stay around for a moment.
prospect-somebody-on = Good news: somebody is here now. I'm bringing them in.
prospect-next-colleague = I'm bringing in another colleague for you.
prospect-back-in-touch = Hello again. As we said, we're getting back to you about now, so I'm bringing in a colleague.
prospect-held-until = Thank you. Nobody is at work until { $when }; your request is kept, and a colleague will be with you then. You can write to me any time.
prospect-held-busy = Thank you. Nobody is free right now; a colleague will be with you as soon as one is.
prospect-escalated = I've asked the whole team, so that somebody gets to you soon.
prospect-accepted = *{ $name }* is here and will take it from now on. Everything you write goes straight to them.
prospect-chat-resumed = *{ $name }* is back.
prospect-chat-ended = *{ $name }* has ended this chat. If something else comes up, just write to me; they will see it.
prospect-rep-left = *{ $name }* can't go on with this chat. I'm looking after what happens next.
prospect-kept = I've kept that for the colleague who takes this.
prospect-kept-until = I've kept that for the colleague who will be with you from { $when } on.
prospect-noted = Thank you, I've made a note of that.
prospect-no-restart = Your answers are with us already, so there is no need to start over. Tell me what is wrong, and I'll put it right.
prospect-kept-for = I've kept that for *{ $name }*, who will see it.
prospect-nurture = Thank you for your answers. We may not be the right fit just now, so I won't keep you; if anything changes, just write to me and we'll look at it again.
prospect-resting-until = Thank you. We'll get back to you on { $day }. If you need us earlier, just write to me.
prospect-dropped = Thank you for your time. We can't offer you the right thing at the moment, so I'll leave it here; if anything changes, just write to me.
prospect-looking-into-it = This takes a little longer than I thought. I'm having it looked into, and you'll hear from us here.
prospect-thanks = Thank you for your answers. We'll get back to you if we can help.
prospect-customer = Thank you. You're already with us, so I've asked our customer success team to get back to you.
prospect-going-private = I've sent you a direct message, so that we can go on there.
prospect-already-handed = Thank you, that's settled already. You can simply write to me here.
slow-down = That's a lot at once. Please give me a minute, then go on.
file-did-not-come = The file “{ $name }” could not be passed on.
listed-help = You're on the team, so I don't ask you anything here. Try `/leads`, `/reps` or `/routing`, each with `help`.

## Cards for reps

card-open = ⏳ { $rep }, *{ $left }* to accept, until { $until }.
card-escalated = 📣 Nobody has taken this lead. Any rep or manager can accept it.
card-asked-for-person = 🙋 *Asked for a person.*
card-accepted-live = ✅ { $owner } has it since { $since }. 🟢 *Live*: what you write in this thread reaches the prospect; begin with `//` to keep it among colleagues.
card-accepted-paused = ✅ { $owner } has it since { $since }. ⏸️ *Paused*: nothing you write goes out until you resume.
card-accepted-ended = ✅ { $owner } has it since { $since }. The chat has ended.
card-expired = ⏱️ { $rep } did not accept in time; the lead has moved on.
card-withdrawn = This offer is over; the lead has moved on.
card-returned = ↩️ Returned by { $by }: *{ $reason }*. { $next }
card-comes-back = It comes back on { $day }.
card-returned-before = ↩️ Returned before by { $by }: *{ $reason }*
card-who = Who
card-unverified = unverified
card-company = Company
card-score = *Score { $total }* of { $threshold } needed
card-score-none = *Score*: none yet
card-not-qualified = not qualified
card-gates = fails: { $failed }
card-bant = *BANT { $met } of 4*
card-unknown = not known
labelled = { $label }: { $value }
card-rule = Rule *{ $rule }*: { $condition } → { $target }
card-rule-every = Rule *{ $rule }*: every lead → { $target }
card-rule-only = Rule *{ $rule }* → { $target }
card-rule-in-vain = Rule *{ $rule }* came first, but nobody could take it: { $who }
card-rule-nobody = Rule *{ $rule }* came first, but names nobody who is a rep now
card-no-rule = No rule matched
card-every-lead = every lead
card-rep-turn = *{ $rep }* is next by fair share
card-rep-least = *{ $rep }* has the fewest leads in hand
card-rep-free = *{ $rep }* is the only one free
card-rep-only = *{ $rep }* is the only one in the team
card-rep-named = *{ $rep }* is named by the rule
card-rep-owner = *{ $rep }* owns the account
card-passed-over = passed over: { $others }
card-tried = Offered to { $reps }
card-reminder = { $rep }, half of the time is over: { $left } left to accept.
card-amended = ✏️ { $by } put right: { $answers }. Score { $was } → { $now }.
transcript-title = What { $name } has said so far
transcript-changed = ✏️ { $name } has changed an answer:
button-accept = Accept
button-return = Return
button-amend = Check answers
button-pause = Pause live
button-resume = Resume live
button-end = End chat
bant-budget = Budget
bant-authority = Authority
bant-need = Need
bant-timing = Timing
points-employees = Company size
points-seniority = Seniority
points-industry-fit = Industry
points-demo-booked = Asked for a demo
points-pricing-visited = Visited pricing
points-case-study-read = Read a case study
points-white-paper = Downloaded a white paper
points-webinar = Attended a webinar
points-repeat-visit = Came back
points-unsubscribed = Unsubscribed
points-inactive = Long inactive
points-personal-email = Personal e-mail address
seniority-c-level = C-level
seniority-vp = VP
seniority-director = director
seniority-manager = manager
seniority-individual = individual
fit-core = core target
fit-related = related
fit-other = other
outcome-open = still open
outcome-accepted = accepted
outcome-returned = returned it
outcome-expired = did not accept in time
outcome-withdrawn = went away
standing-available = available
standing-off-shift = off shift
standing-away = away
standing-at-capacity = at capacity
standing-returned = returned it
standing-tried = let it lapse
standing-other-language = speaks another language

## A decision in full

explain-title = Why { $id } is where it is
explain-title-rep = Why { $id } went to { $rep }
explain-nothing = Nothing has been decided on { $id } yet.
explain-basis = Decided { $when } by the rulebook's version { $version }
explain-rules-changed = shown with the rules in force now, version { $version }
explain-rules = Rules, in the order they are tried
explain-rule-decided = matches, and decides
explain-rule-unmatched = does not match
explain-rule-paused = is paused now
explain-rule-vain = matches, but nobody could take it
explain-rule-nobody = matches, but names nobody who is a rep now
explain-rule-unqualified = matches, but only qualified leads go by it
explain-rule-earlier = matches now, but did not decide
explain-rule-later = would match, but comes later
explain-seen = this lead: { $value }
explain-nobody = Nobody can take it, and nobody can say when.
explain-nobody-until = Nobody can take it now; the first is on again { $when }.
explain-unqualified = It does not qualify, so rules for a team or a rep are not for it.
explain-unqualified-nurture = It went to nurture because it does not qualify: rules that match it are only for leads that do.
explain-not-served = Its country, { $country }, is not among `icp.countries`.
explain-escalated = Nobody accepted it, so it was escalated: any rep or manager can take it now.
explain-team = Everybody in the team { $team }
explain-named = Whom the rule names
explain-weight = weight { $weight }
explain-ledger = Fair share, in leads, before this one and with it
explain-share = *{ $rep }*: due { $due }, got { $got }, still due { $left }

## Returning and correcting

return-title = Return this lead
return-reason = Why?
return-note = A note for whoever gets it next
return-day = When should it come back?
return-day-hint = Only for “wrong time”.
return-submit = Return
return-no-reason = Choose a reason.
return-no-day = Choose the day on which the lead should come back.
return-day-past = Choose a day after today.
return-day-far = Choose a day within the next two years.
returned = { $id } is returned. { $next }
reason-wrong-information = Wrong information
reason-not-icp = Does not fit our ideal customer
reason-wrong-time = Wrong time
reason-existing-customer = Already a customer
reason-competitor = Works for a competitor
reason-not-for-me = Not for me
next-wrong-information = Marketing corrects it, then it is routed again.
next-not-icp = Marketing decides: nurture or drop.
next-wrong-time = It rests until that day, then it is routed anew.
next-existing-customer = Customer success takes over.
next-competitor = It is excluded; marketing can list the domain.
next-not-for-me = It goes to the next rep.
next-everybody = Any rep or manager can take it now.
next-held = It waits until the next rep can take it.
next-nurtured = The rules in force keep it for nurture now.
next-excluded = The rules in force exclude it now.
correct-title = Correct this lead
correct-submit = Save and route
correct-not-read = This could not be read. Write it as the prospect would, for example “200-500”, “50k USD” or “Germany”.
correct-several = This can be read in several ways. Say which: the currency or the thousands of a sum, the month of a date by its name.
correct-changed = This has changed while you had it open. Close this and open it again to see how it is now.
corrected = { $id } is corrected, scored and routed again. It is now: { $status }.
correct-said = They wrote: “{ $words }”
amend-title = Check the answers
amend-submit = Save and rescore
amend-intro = How each answer was read. Put right what is wrong: the lead is scored again and stays where it is.
amended = { $id } is corrected and scored again: { $score } points.
amended-nothing = No answer was changed.
authority-decides = decides
authority-influences = has a say
authority-none = others decide
need-clear = clear
need-vague = vague
need-none = none
modal-cancel = Cancel
modal-close = Close
modal-not-done = Nothing changed
field-email = Work e-mail
field-company = Company
field-employees = Company size
field-industry = Industry
field-title = Role or job title
field-country = Country
field-budget = Budget
field-authority = Decision
field-demo = Demo
field-phone = Phone
field-revenue = Revenue
field-need = Need
field-timing = When they want it

## Cards for marketing and customer success

side-correction = ✏️ *{ $id } needs correcting*
side-correction-done = ✅ *{ $id } was corrected* and routed again.
side-review = 🤔 *{ $id } does not fit, says sales.* Keep it for nurture, or drop it?
side-review-nurtured = 🌱 *{ $id } is kept for nurture.*
side-review-dropped = 🗑️ *{ $id } is dropped.*
side-customer = 🤝 *{ $id } is one of our customers* and waits for an answer.
side-competitor = 🚫 *{ $id } works for a competitor* and is excluded. Put the domain on the list, so that the next one is known at once?
side-competitor-unknown = 🚫 *{ $id } works for a competitor* and is excluded. No company domain is known that could go on the list.
side-competitor-done = 🚫 *{ $id } works for a competitor* and is excluded. The domain is on the list.
side-returned = Returned by { $by }: { $reason }
button-correct = Correct
button-nurture = Keep for nurture
button-drop = Drop
button-list-competitor = List { $domain }

## What somebody may not do

refused-not-a-person = Only people can do that.
refused-not-known = Slack could not tell me who you are just now. Please try again in a moment.
refused-not-from-here = That is only for people of this workspace.
refused-not-yours = That is for somebody else.
refused-not-named = That is only for people named in Baton's configuration. Ask an admin to add you.
refused-other-role = That is for somebody else on the team: reps and managers take leads, marketing corrects them and decides.
refused-not-an-admin = That is only for admins.
refused-too-late = That is no longer possible; the lead has moved on.
refused-already = That has already been done.
refused-window-over = The time to return this lead is over.
refused-too-late-owner = { $owner } was faster.
chat-paused-not-sent = Not sent: the chat is paused. Press *Resume live* to go on.
chat-ended-not-sent = Not sent: the chat has ended. Press *Resume live* to go on.
chat-not-accepted-not-sent = Not sent: nobody has accepted this lead yet. Press *Accept*, and what you write here reaches the prospect.
chat-moved-on-not-sent = Not sent: the lead has moved on since this card. Only what its owner writes below the latest card reaches the prospect.
chat-did-not-arrive = ⚠️ What you wrote last did not reach the prospect: Slack would not take it there.
went-wrong = Something went wrong, and nothing was changed. Please try again; if it stays, tell an admin this reference: { $reference }
press-again = Slack took too long to open that. Please press the button again.
type-again = Slack took too long to open that. Please type the command again: `{ $command }`

## Commands

help-leads =
    {""}*`/leads`*: the leads offered to you and yours
    {""}*`/leads L-12`*: one lead, with its answers and score
    {""}*`/leads find TEXT`*: leads by name, company, e-mail address or title
help-reps =
    {""}*`/reps`*: who is on, and how many leads they have
    {""}*`/reps away until friday 14:00`*: you get no leads until then; `/reps away` until you say you are back
    {""}*`/reps back`*: you get leads again
    {""}*`/reps ledger`*: what each rep of a team was due and got
    {""}*`/reps away ana until friday`*, *`/reps back ana`*: the same for somebody else, for managers and admins
    {""}*`/reps set ana weight 2 capacity 8 languages en,zh hours "Mon-Fri 09:00-18:00"`*: for admins, in the draft; also `timezone`, `holidays`, `slack`, and `none` for the default
    {""}*`/reps add eva U0123456789`*, *`/reps remove eva`*: for admins, in the draft
help-routing-list = {""}*`/routing`*: the rules in the order they are tried, the draft where it differs, and what each took in 30 days; `/routing list 40` from number 40 on
help-routing-add = {""}*`/routing add "Enterprise DACH" when employees >= 500 and country in (DE, AT, CH) to team dach within 10m`*: a new rule, above the one for all the rest; `at 3` behind it puts it there
help-routing-edit = {""}*`/routing edit 3 LINE`*: another rule in the place of number 3 of the list you saw last
help-routing-move = {""}*`/routing move 3 to 1`*: try number 3 before number 1
help-routing-pause = {""}*`/routing pause 3`*: it keeps its place and takes no lead
help-routing-resume = {""}*`/routing resume 3`*: it takes leads again
help-routing-remove = {""}*`/routing remove 3`*: take it out
help-routing-team = {""}*`/routing team`*: the teams; behind it `dach add ana`, `dach remove ana`, `dach rotation least_loaded`, `add NAME`, `remove NAME`
help-routing-accounts = {""}*`/routing accounts`*: the named accounts; behind it `find TEXT`, `add acme.com owner ana tier target`, `remove acme.com`, `export` or `import`
help-routing-customers = {""}*`/routing customers add bigcorp.com`*: the same for customers
help-routing-competitors = {""}*`/routing competitors add rival.example`*: the same for competitors
help-routing-discard = {""}*`/routing discard`*: throw the draft away
help-routing-publish = {""}*`/routing publish`*: see what the draft changes, and put it in force; `/routing publish at monday 09:00` does it then, `/routing publish cancel` takes that back
help-routing-history = {""}*`/routing history`*: the versions that were in force, and who changed what; `/routing history 30` the entries from number 30 down
help-routing-diff = {""}*`/routing diff 12 14`*: how two versions differ; `/routing diff` for the draft
help-routing-rollback = {""}*`/routing rollback 12`*: put version 12 in force again, as a new version
help-routing-help = {""}*`/routing help`*: this
leads-title = { $count ->
        [one] One lead
       *[other] { $count } leads
    }
leads-none-mine = You have no leads right now.
leads-none-found = No lead has that in its name, company, e-mail address or title.
leads-no-such = There is no lead { $id }. Try `/leads find TEXT`.
leads-unknown = I don't know “{ $text }”. Try `/leads`, `/leads L-12` or `/leads find TEXT`.
listing-more = … and { $count } more
reps-title = Reps
reps-none = There are no reps yet.
reps-load = { $load } open
reps-on-again = on again { $when }
reps-only-reps = Only reps can be away or back, and you are not one.
reps-away = You're away until you say `/reps back`.
reps-away-until = You're away until { $when }.
reps-away-for = { $rep } is away until somebody says `/reps back { $rep }`.
reps-away-for-until = { $rep } is away until { $when }.
reps-away-none = No lead was waiting.
reps-away-next = { $count ->
        [one] The lead that was not accepted yet goes to the next rep.
       *[other] { $count } leads that were not accepted yet go to the next rep.
    }
reps-away-held = { $count ->
        [one] One lead waits until somebody can take it.
       *[other] { $count } leads wait until somebody can take them.
    }
reps-away-everybody = { $count ->
        [one] One lead is before everybody in the escalation channel now.
       *[other] { $count } leads are before everybody in the escalation channel now.
    }
reps-away-elsewhere = { $count ->
        [one] One lead goes where the rules now send it.
       *[other] { $count } leads go where the rules now send them.
    }
reps-away-not-read = “{ $text }” is no moment I can use. Name one that is still to come, for example `tomorrow 9:00`, `friday`, `2 weeks` or `2026-12-01 14:00`.
reps-back = Welcome back. You get leads again.
reps-back-until = Welcome back. You get leads again when your shift begins, { $when }.
reps-back-for = { $rep } is back, and gets leads again.
reps-back-for-until = { $rep } is back, and gets leads again when their shift begins, { $when }.
reps-only-managers = Only managers and admins can say that somebody else is away or back.
ledger-title = Fair share, in leads
ledger-none = There are no teams yet, so nothing is shared.
ledger-bound = nobody strays further than { $bound } from their due while the same reps are available
ledger-least-loaded = to whom has fewest open leads
ledger-catches-up = who was away catches up
ledger-no-catch-up = who was away does not catch up
ledger-share = *{ $rep }*: due { $due }, got { $got } ({ $left })
ledger-left = not in the team any more
ledger-legend = A lead counts to the rep it is offered to. It is taken out again where its rep returned it for a reason that is no fault of theirs, or where the prospect wrote nothing after they accepted. Leads that go to an owner, or to a rep by name, count to nobody.
reps-unknown = I don't know “{ $text }”. Try `/reps`, `/reps away until friday` or `/reps back`.
rulebook-title = Rulebook
routing-title = Rulebook, version { $version }
routing-none = There are no rules; every lead goes to nurture.
routing-title-draft = Rulebook: version { $version } and the draft, { $count ->
        [0] the same in its rules
        [one] which changes one rule
       *[other] which changes { $count } rules
    }
routing-besides = Besides the rules, the draft changes { $what }.
routing-besides-people = { $count ->
        [one] one rep or team
       *[other] { $count } reps and teams
    }
routing-besides-companies = { $count ->
        [one] one company on the lists
       *[other] { $count } companies on the lists
    }
routing-draft-by = Last changed by { $by }. `/routing publish` puts the draft in force, `/routing discard` throws it away.
routing-caught = { $count ->
        [0] no lead in 30 days
        [one] 1 lead in 30 days
       *[other] { $count } leads in 30 days
    }
routing-more = … and { $count } more: `/routing list { $next }`
routing-was = in force:
routing-before = Before:
routing-after = Now:
routing-numbers = The numbers are now:
routing-mark-new = new
routing-mark-changed = changed
routing-mark-renamed = was called “{ $name }”
routing-mark-moved = was number { $number }
routing-mark-paused = paused
routing-mark-resumed = no longer paused
routing-mark-number = number { $number }
routing-mark-removed = taken out, was number { $number }
routing-done-add = The draft has a new rule:
routing-done-edit = Number { $number } is changed in the draft:
routing-done-move = It is moved in the draft:
routing-done-pause = Number { $number } is paused in the draft:
routing-done-resume = Number { $number } is no longer paused in the draft:
routing-done-remove = It is taken out of the draft:
routing-waiting = { $count ->
        [0] The draft waits to be published
        [one] One changed rule waits to be published
       *[other] { $count } changed rules wait to be published
    }: `/routing publish`. Until then leads go by the version in force.
routing-as-published = With that the draft says what is in force again, so there is nothing to publish.
routing-already-so = That is how it is already, so nothing was changed.
routing-refused = This cannot be in the rulebook, so nothing was changed:
routing-see-first = Nothing was changed. Numbers mean the list you saw last, and you have not seen one yet. This is it:
routing-no-number = Nothing was changed: the list you saw last has no number { $number }, it ends with { $count }.
routing-changed = Nothing was changed: number { $number } is not as you saw it any more.
routing-changed-by = Nothing was changed: number { $number } is not as you saw it any more, through { $by }.
routing-edit-how = Say which rule and what it should say, for example `/routing edit 3 Asia when country in (CN, SG) to team apac`.
routing-move-how = Say which rule and where to, for example `/routing move 3 to 1`.
routing-pause-how = Say which rule, by its number in the list: `/routing pause 3`.
routing-resume-how = Say which rule, by its number in the list: `/routing resume 3`.
routing-remove-how = Say which rule, by its number in the list: `/routing remove 3`.
routing-diff-how = Say which versions, by their numbers in `/routing history`: `/routing diff 12 14`.
routing-rollback-how = Say which version, by its number in `/routing history`: `/routing rollback 12`.
mistake-verb = Did you mean `{ $verb }`?
mistake-typed = You typed:
routing-nothing-to-publish = There is no draft, so there is nothing to publish.
routing-nothing-to-discard = There is no draft, so there is nothing to throw away.
routing-publish-title = Publish this as version { $version }?
routing-publish-button = Publish
routing-keep-button = Leave it
routing-kept = Nothing was changed.
routing-published = ✅ Version { $version } is in force. Leads on their way keep their decision. `/routing rollback { $before }` goes back.
routing-draft-changed = { $by } has changed the draft since. Nothing was done; look at it again.
routing-meanwhile = Nothing was done: version { $version } is in force meanwhile ({ $origin }).
routing-meanwhile-by = Nothing was done: { $by } has put version { $version } in force meanwhile ({ $origin }).
routing-meanwhile-discarded = Nothing was done: { $by } has thrown the draft away meanwhile.
routing-discard-question = Throw the draft away? { $count ->
        [0] What it says is lost.
        [one] The one rule changed in it stays as it is in force.
       *[other] The { $count } rules changed in it stay as they are in force.
    }
routing-discard-button = Throw it away
routing-discarded = 🗑️ The draft is gone. Version { $version } is in force, as before.
routing-back-rep = { $count ->
        [one] A rep comes
       *[other] Reps come
    } back who { $count ->
        [one] is
       *[other] are
    } not in force any more: { $names }.
routing-back-team = { $count ->
        [one] A team comes back that is
       *[other] Teams come back that are
    } not in force any more: { $names }.
routing-behind = Version { $version } came into force after this draft was begun from version { $based }. What the draft does not have of it would be taken back.
routing-no-difference = Nothing is different.
routing-elsewhere = Outside the rules this differs: { $keys }
routing-stops = To be mended first
routing-warnings = To be looked at first
routing-being-checked = ⏳ So many rules take a moment to check. The question appears here.
routing-known = As in the version in force
routing-examples = { $count } of { $of } pinned { $of ->
        [one] example holds
       *[other] examples hold
    }
routing-history = Versions
routing-log = Log
routing-history-how = `/routing diff 12 14` shows how two versions differ, `/routing rollback 12` puts one in force again.
routing-in-force = in force
routing-origin-start = the baton.yml of the first start
routing-origin-earlier = in force before versions were kept
routing-origin-import = imported with `baton config import`
routing-origin-publish = published
routing-origin-rollback = rolled back to { $note }
routing-origin-competitor = competitor listed: { $note }
routing-log-version = version { $version }: { $origin }
routing-log-add = rule added
routing-log-edit = rule changed
routing-log-move = rule moved
routing-log-pause = rule paused
routing-log-resume = rule resumed
routing-log-remove = rule taken out
routing-log-discard = draft thrown away
routing-log-pin = example pinned
routing-log-unpin = example no longer pinned
log-company-added = added { $company }
log-company-changed = changed { $company }
log-company-removed = removed { $company }
log-entry-added = { $entry } added
log-entry-removed = { $entry } removed
log-draft = the draft on top of version { $version }
log-edition = version { $old } in place of version { $version }
log-due = for { $when }
log-discarded = { $count ->
        [0] no rule was changed in it
        [one] one changed rule
       *[other] { $count } changed rules
    }
log-more = and { $count } more
routing-log-older = Entries before these: `/routing history { $next }`
routing-history-from = Write the number of the entry to begin with, for example `/routing history 30`.
routing-log-broken = Entry { $number } of the log is not as it was written: somebody has changed the store.
routing-version-broken = Version { $version } is not as it was when it came into force: somebody has changed the store.
routing-no-version = There is no version { $version }. `/routing history` lists them.
routing-diff = From version { $old } to version { $new }
routing-diff-no-draft = There is no draft, so nothing differs from version { $version }, which is in force. `/routing diff 12 14` compares two versions.
routing-diff-draft = From version { $version }, in force, to the draft
routing-rollback-title = Put version { $old } in force again, as version { $version }?
routing-rollback-button = Roll back
routing-rollback-same = Version { $version } says what is in force, so nothing was changed.
routing-rolled-back = ✅ Version { $version } is in force, and says what version { $old } said. Leads on their way keep their decision.
routing-draft-stays = The draft is still there.
routing-within = accept within { $within }
routing-done-edit-moved = It is changed in the draft and stands elsewhere:
routing-menu-outdated = Nothing was changed: this rule is not as it was when the list was drawn. Look at it again.
routing-log-edit-moved = rule changed and moved
rule-form-add = New rule
rule-form-edit = Change the rule
rule-form-submit = Into the draft
rule-form-name = Name
rule-form-when = Condition
rule-form-when-hint = Left empty, the rule is for every lead.
rule-form-when-example = employees >= 500 and country in (DE, AT, CH)
rule-form-target = Where leads go
rule-form-teams = Teams
rule-form-reps = Reps
rule-form-others = Others
rule-form-target-owner = Owner of the named account
rule-form-target-nurture = Nurture
rule-form-target-customer-success = Customer success
rule-form-target-exclude = Nowhere: excluded
rule-form-within = Time to accept
rule-form-within-example = 10m, 24h, 4 working hours
rule-form-place = Number in the list
rule-form-place-hint = Left empty, it stands above the one for all the rest.
rule-form-no-name = Give the rule a name.
rule-form-no-target = This is not there any more. Choose where leads go.
rule-form-no-place = Write a number of the list, such as 3.
rule-form-gone = { $by } has taken this rule out meanwhile. Nothing was changed; what you wrote is still here. Send it to have it as a new rule, or close this to leave it.
rule-form-changed = { $by } has changed this rule meanwhile. Nothing was changed; what you wrote is still here. Send it to put it in the place of the rule as it is now, or close this to leave that.
rule-form-discarded = { $by } has thrown the draft away meanwhile, and this rule with it. Nothing was changed; what you wrote is still here. Send it to have it as a new rule, or close this to leave it.
rule-form-too-long = This condition is too long for a form. Write the whole line: `/routing edit 3 LINE`.
home-order = Leads go by the first rule that matches.
home-edit = Edit…
home-up = Move up
home-down = Move down
home-pause = Pause
home-resume = Resume
home-remove = Take out
home-add = New rule…
home-pick = Change a rule…
home-publish = Publish…
home-discard = Throw the draft away…
home-history = History
home-before = Back
home-behind = On
home-team = Write `/leads`, `/reps` or `/routing` in any channel, each with `help` behind it for what it can do. Leads come to you as messages.
home-prospect = Hi! Write to me under *Messages*, and I'll bring in the right person.
home-draft-unreadable = The draft cannot be read by this version of Baton. `/routing discard` throws it away.
working-minutes = { $count ->
        [one] 1 working minute
       *[other] { $count } working minutes
    }
working-hours = { $count ->
        [one] 1 working hour
       *[other] { $count } working hours
    }
working-days = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
routing-unknown = I don't know “{ $text }”. `/routing` lists the rules, `/routing help` says what else there is.
status-chatting = answering questions
status-held = waiting for a rep
status-offered = offered
status-escalated = nobody has taken it
status-accepted = accepted
status-correcting = with marketing, to be corrected
status-reviewing = with marketing, to be decided
status-resting = in nurture
status-handed-over = with customer success
status-over = closed

## Trying rules

explain-decision = Decision { $number } of { $of }
explain-decisions = Another decision…
why-no-decision = { $id } has { $count ->
        [one] one decision
       *[other] { $count } decisions
    }, counted from 1: `/routing why { $id } decision 1`.
explain-in-force = version { $version } is in force now
button-explain = Explain
button-again = Decide again
explain-modal = Why it went there
again-same = *Decided again: the same answer.* From version { $version }, this lead as it was, everybody as they stood and the shares of { $when }.
again-different = *Decided again: not the same answer*, from version { $version }, this lead as it was and everybody as they stood.
again-rule = The rule: { $was } then, { $becomes } now.
again-target = The target: { $was } then, { $becomes } now.
again-rep = The rep: { $was } then, { $becomes } now.
again-standings = Somebody stands otherwise than was seen then; who is chosen stays the same.
again-shares = The shares afterwards are others; who is chosen stays the same.
again-no-rule = no rule
again-nobody = nobody
again-not-kept = Whether it would be decided so again cannot be told: the version of Baton that decided it did not keep how everybody stood.
again-no-edition = Whether it would be decided so again cannot be told: version { $version } of the rules was not kept.
try-title-values = These values, tried
try-title-lead = { $id }, tried as it stood
try-in-force = In force, version { $version }
try-draft = Draft
try-supposed = Taken as qualified: these values leave it open. It still depends on { $fields }.
try-qualified = Qualified, or asks for a person.
try-unqualified = Not qualified: rules for a team or a rep are not for it. Add `wants_person` to try who asks for a person.
try-rules = Rules
try-rules-both = Rules · first mark: in force, second: draft
try-only-draft = only in the draft
try-only-in-force = not in the draft
try-was = in force:
try-becomes = draft:
try-others = { $count ->
        [one] One more rule does not match this lead.
       *[other] { $count } more rules do not match this lead.
    }
try-nothing-changed = Only tried: nothing is changed by this.
try-how = Type a lead's id or the values of one: `/routing try L-12`, `/routing try employees=1200 country=DE title="Head of Sales"`.
try-untold = { $id } was decided by an earlier version of Baton, which did not keep how everybody stood. Type its values instead.
simulate-title = { $count ->
        [one] 1 of { $of } leads would go elsewhere
       *[other] { $count } of { $of } leads would go elsewhere
    }
simulate-basis = The draft against version { $version } · each lead as it stood when it was decided · nothing is changed by this
simulate-short = On the last { $of ->
        [one] lead
       *[other] { $of } leads
    }
simulate-coming = The simulation is on its way, and appears here. You need not wait for it.
simulate-by = by { $rule }
simulate-more = … and { $count } more in other ways
simulate-examples = For example
simulate-example = *{ $id }*: { $was } → { $becomes }
simulate-other-rep = { $count ->
        [one] One lead goes to the same target, and to another rep there.
       *[other] { $count } leads go to the same target, and to another rep there.
    }
simulate-other-rule = { $count ->
        [one] One lead goes the same way by another rule.
       *[other] { $count } leads go the same way by another rule.
    }
simulate-changed-since = { $count ->
        [one] One lead went another way in fact: version { $version } came after it.
       *[other] { $count } leads went another way in fact: version { $version } came after them.
    }
simulate-untold = { $count ->
        [one] One lead could not be decided again: an earlier version of Baton kept too little of it.
       *[other] { $count } leads could not be decided again: an earlier version of Baton kept too little of them.
    }
simulate-look = `/routing try { $id }` shows rule by rule why.
simulate-no-leads = No lead was decided in that time, so there is nothing to simulate.
simulate-no-draft = There is no draft to simulate: the rules in force are all there is. Change one with `/routing edit`, then simulate it.
simulate-progress = { $done } of { $of } leads decided again
simulate-how = Say which leads: `/routing simulate`, `/routing simulate last 1000` (10,000 at most) or `/routing simulate 30d`.
why-how = Say which lead: `/routing why L-12`, `/routing why L-12 decision 1`, or `/routing why L-12 not team dach`.
why-not-there = { $id } does go to { $target }, by *{ $rule }*.
why-not-changed = { $id } would have gone to *{ $target }*, by *{ $rule }*, with no more than this:
why-not-there-by-none = { $id } does go to { $target }: no rule takes it.
why-not-changed-by-none = { $id } would have gone to *{ $target }*, by no rule at all, with no more than this:
why-not-change = *{ $field }*: { $becomes }, in place of { $was }
why-not-no-rule = No rule sends leads to { $target }.
why-not-of-the-team = No rule sends leads to rep { $rep } by name, but *{ $rep }* is in the team *{ $team }*, which { $id } went to. Who of it gets a lead is decided by its rotation:
why-not-had-it = { $id } did go to *{ $rep }*, who is in the team *{ $team }*:
why-not-nobody-of-it = No rule sends leads to rep { $rep } by name, but *{ $rep }* is in the team *{ $team }*, which { $id } went to. Nobody of it could take { $id } at that moment:
why-not-other-teams = No rule sends leads to rep { $rep } by name. { $rep } is in { $teams }: `/routing why { $id } not team { $first }` says what would have sent { $id } there.
why-not-paused = Only paused rules send leads to { $target }.
why-not-nobody = The rules that send leads to { $target } had nobody who could take { $id } at that moment, whatever it had been like.
why-not-never = No change of { $id } would have sent it to { $target }: rules before take every such lead.
why-not-cannot-tell = Cannot tell what would have sent { $id } to { $target }: that depends on what texts may hold.
why-not-perhaps-less = Another text might do with a smaller change: of texts, those that the rules name were tried.
why-not-basis = By version { $version }, as everybody stood then. Each field is taken by itself.
expect-how = Say where a lead must go: `/routing expect L-12 to team dach`. `/routing expect` lists them, `/routing expect L-12 off` takes one back.
expect-pinned-holds = 📌 { $id } must go to { $target }, and does.
expect-pinned-fails = 📌 { $id } must go to { $target }. ⚠️ It does not: it goes to { $goes }, { $rule }.
expect-pinned-before = Before, it had to go to { $target }.
expect-title = Pinned examples
expect-none = No examples are pinned. `/routing expect L-12 to team dach` pins one.
expect-holds = ✅ *{ $id }* goes to { $target }
expect-fails = ⚠️ *{ $id }* must go to { $target }, and goes to { $goes } · { $rule }
expect-stops = The pinned example { $id } must go to { $target }, and would go to { $goes } ({ $rule }).
expect-of-draft = Held to the draft.
expect-of-in-force = Held to the rules in force, version { $version }.
expect-off = { $id } is no longer pinned.
expect-was-none = { $id } is not pinned.
expect-untold = { $id } cannot be pinned: an earlier version of Baton decided it and did not keep how everybody stood.
help-routing-check = {""}*`/routing check`*: which rules no lead reaches, which overlap, and whose leads nobody takes, each with a lead that shows it
help-routing-try =
    {""}*`/routing try L-12`* or *`/routing try employees=1200 country=DE`*: which rule takes such a lead, by the rules in force and by the draft
help-routing-simulate =
    {""}*`/routing simulate`*, *`simulate last 1000`*, *`simulate 30d`*: how many past leads the draft would send elsewhere
help-routing-why =
    {""}*`/routing why L-12`*: why it went where it did; *`why L-12 not team dach`*: the smallest change that would have sent it there
help-routing-expect =
    {""}*`/routing expect L-12 to team dach`*: an example that the rules must keep to

companies-title-account = { $count ->
        [one] One named account
       *[other] { $count } named accounts
    }
companies-title-customer = { $count ->
        [one] One customer
       *[other] { $count } customers
    }
companies-title-competitor = { $count ->
        [one] One competitor
       *[other] { $count } competitors
    }
companies-how = `/routing accounts add acme.com owner ana tier target` · `/routing customers remove bigcorp.com` · `/routing competitors find rival` · `/routing accounts export`
companies-how-account = Nothing was changed. Write the domain, and behind it what is known: `/routing accounts add acme.com name "Acme, Inc." owner ana tier target`.
companies-how-customer = Nothing was changed. Write one domain, or a name in quotes: `/routing customers add bigcorp.com`.
companies-how-competitor = Nothing was changed. Write one domain, or a name in quotes: `/routing competitors add "Rival & Sons"`.
companies-unknown = Nothing was changed. Behind the list stands nothing, `find`, `add`, `remove`, `export` or `import`.
companies-not-there = Nothing was changed: there is no such company on this list.
companies-done = The draft has other lists of companies:
companies-changes = { $added } new, { $changed } changed, { $removed } removed
companies-waiting = It waits to be published: `/routing publish`. Until then leads go by the version in force.
companies-exported = All three lists, as the draft has them, come to you as { $name }. A spreadsheet opens it.
companies-not-exported = The lists of companies could not be sent as a file: Slack did not take it. Ask again with `/routing accounts export`.
routing-companies = Companies on the lists:
companies-was = before: { $company }
companies-owner = owner { $rep }
companies-tier = tier { $tier }
company-list-account = account
company-list-customer = customer
company-list-competitor = competitor

people-title = { $count ->
        [one] One team
       *[other] { $count } teams
    }
people-nobody = nobody
people-done = The draft says something else about who sells:
people-reps = rep
people-team-how = `/routing team dach add ana bo` · `/routing team dach remove ana` · `/routing team dach rotation least_loaded catch_up yes channel C0123456789` · `/routing team add nordics ana` · `/routing team remove nordics`
people-rep-how = Nothing was changed. Write it like `/reps set ana weight 2 capacity 8`, `/reps add eva U0123456789` or `/reps remove eva`.
people-no-such = Nothing was changed: there is no “{ $word }” here. There are { $names }.
people-no-such-meant = Nothing was changed: there is no “{ $word }” here. Did you mean “{ $meant }”? There are { $names }.
people-team-there = Nothing was changed: there is a team “{ $name }” already. `/routing team { $name } add …` puts reps into it.
people-rep-there = Nothing was changed: there is a rep “{ $name }” already. `/reps set { $name } …` changes what is said of them.
people-who = Nothing was changed: the names of the reps are missing. Write it like `/routing team { $team } add ana bo`.
people-slack-taken = Nothing was changed: { $id } is “{ $rep }” already, and each rep is one person in Slack.
people-no-value = Nothing was changed: a value is missing behind “{ $word }”.
people-yes-no = Nothing was changed: `catch_up` is yes or no, not “{ $word }”.
people-named = Nothing was changed: “{ $name }” is still needed by { $by }. Change these first.
people-named-rule = rule { $number } “{ $rule }”
people-named-account = the account { $account }
routing-log-people = reps and teams
routing-log-companies = lists of companies
people-teams = team
leaving-offers = { $rep } is taken out with { $count ->
        [one] an open offer: it goes
       *[other] { $count } open offers: they go
    } to the next rep as soon as this is in force.
leaving-chats = { $rep } is taken out in the middle of { $count ->
        [one] a chat: its prospect is told, and goes
       *[other] { $count } chats: their prospects are told, and go
    } to the next rep as soon as this is in force.
leaving-chats-stay = { $rep } is taken out as a rep, and goes on with { $count ->
        [one] the chat that is
       *[other] the { $count } chats that are
    } under way.
leaving-team = { $rep } leaves the team { $team } with { $count ->
        [one] an open lead, which stays theirs.
       *[other] { $count } open leads, which stay theirs.
    }

import-title = Bring in companies
import-file = CSV file
import-file-hint = The first line names the columns: list, company, name, owner, tier. Get one with /routing accounts export.
import-how = What it does
import-add = Adds to the lists, and puts right what is on them
import-replace = Takes the place of all three lists
import-look = See changes
import-waiting = Nothing is changed yet. What is in the draft comes into force with `/routing publish`.
import-question = The file would change the lists in the draft like this. Put it into the draft?
import-submit = Into the draft
import-nothing = The file says what is on the lists already.
import-lost = The file could not be read, and nothing was changed. Save it as CSV in UTF-8, up to 20 MB, and hand it in again.

## What a check of the rules finds

find-title = Check of the rules, version { $version }
find-title-draft = Check of the draft
find-counted = { $count ->
        [one] One rule
       *[other] { $count } rules
    } checked: { $found }.
find-errors = { $count ->
        [one] one error
       *[other] { $count } errors
    }
find-warnings = { $count ->
        [one] one warning
       *[other] { $count } warnings
    }
find-nothing = nothing to say of
find-and = {" and "}
find-and-others = { $named } and { $count } more
find-more = … and { $count } more: mend these first. `baton routing check` lists them all.
find-named = “{ $name }” ({ $number })
find-with-lead = { $finding } For example: { $lead }
find-lead = For example: { $lead }
find-contradiction = No lead matches { $rule }: its condition contradicts itself.
find-unreachable = No lead reaches { $rule }: { $before } before it { $count ->
        [one] takes
       *[other] together take
    } them all.
find-not-for-sales = No lead goes by { $rule }: its condition holds only for leads that do not qualify and ask for nobody, and its target gets none of these.
find-overlap = { $rule } and { $other } overlap: a lead of both goes to { $target } by the first, not to { $instead }.
find-only-the-last = Some leads are taken by nothing but the last rule, { $rule }.
find-no-rule = Some leads for sales match no rule, and so go to nurture.
find-only-while-free = Some leads for sales are taken only by { $rules }, and only while { $count ->
        [one] its rep is free
       *[other] one of their reps is free
    }; else nobody takes them, and they go to nurture.
find-no-rules = There are no rules, so every lead goes to nurture.
find-all-paused = All rules are paused, so every lead goes to nurture.
find-undecided = Whether any lead reaches { $rule } cannot be told: there are too many alternatives to go through.
find-unfinished = Not everything was looked at, for there are too many alternatives: more rules may overlap, and leads may be left to the last rule or to none.
find-in-team = the team { $name }
find-in-rep = { $name }
find-in-owner = the owners of accounts
find-nobody-no-members = { $rules } { $count ->
        [one] sends
       *[other] send
    } leads to nobody: { $who } has no members.
find-nobody-no-capacity = { $rules } { $count ->
        [one] sends
       *[other] send
    } leads to nobody: the capacity of { $who } is 0.
find-nobody-never-on = { $rules } { $count ->
        [one] sends
       *[other] send
    } leads to nobody: no working hours are set for { $who }.
find-nobody-no-owners = { $rules } { $count ->
        [one] sends
       *[other] send
    } leads to nobody: no account has an owner.
find-language-en = Leads of { $rules } may speak English, and nobody who could take them there does ({ $who }).
find-language-zh = Leads of { $rules } may speak Chinese, and nobody who could take them there does ({ $who }).

## What is confirmed and not in force yet

routing-publish-anyway = Publish all the same
routing-rollback-anyway = Roll back all the same
proposal-schedule-button = Schedule
proposal-schedule-anyway = Schedule all the same
proposal-title-at = Schedule this as version { $version } for { $when }?
proposal-question = { $by } asks for a second yes: { $title }
proposal-refuse = Not like this
proposal-take-back = Take it back
proposal-needs-second = This takes two admins. Once you have said yes, the others are asked.
proposal-is-second = Your yes is the second one.
proposal-yours = You have said yes already. The second yes has to come from another admin.
proposal-asked = 🕓 Nothing has changed yet. { $count ->
        [one] { $names } is asked for the second yes.
       *[other] The second yes may come from any of these, who are asked: { $names }.
    }
proposal-scheduled = ⏰ The draft is to become version { $version }: { $when }. If somebody changes it before then, it stays a draft, and the admins are told.
proposal-confirmed-by = Agreed by { $by }.
proposal-second-publish = 🕓 { $by } said yes to publishing the draft. The second yes is missing: `/routing publish`
proposal-second-at = 🕓 { $by } said yes to publishing the draft: { $when }. The second yes is missing.
proposal-second-rollback = 🕓 { $by } said yes to putting version { $old } in force again. The second yes is missing: `/routing rollback { $old }`
proposal-second-changed = 🕓 { $by } said yes to something that has changed since: both have to say yes anew.
proposal-moment-at = ⏰ The draft is to be published: { $when }. Agreed by { $by }. `/routing publish cancel` takes it back.
proposal-moment-changed = ⏰ The draft was to be published: { $when }, agreed by { $by }. It has changed since, so it will not be, unless somebody schedules it anew.
proposal-not-done = ⚠️ What { $by } had agreed to was not done, and has to be agreed to anew. { $why }
proposal-obstacle-draft = { $by } has changed the draft since.
proposal-obstacle-gone = There is no such draft any more.
proposal-obstacle-version = Version { $version } has come into force since.
proposal-obstacle-unreadable = This version of Baton cannot read it.
proposal-too-late = The second yes was still missing at its time, { $when }.
proposal-refused = ✋ { $by } said “not like this” to what { $first } had agreed to. Nothing was changed.
proposal-taken-back-second = ↩️ { $by } took it back before there was a second yes. Nothing was changed.
proposal-taken-back-moment = ↩️ { $by } took back what was scheduled for { $when }. Nothing was changed.
proposal-discarded-second = 🗑️ { $by } has thrown the draft away before there was a second yes.
proposal-discarded-moment = 🗑️ { $by } has thrown the draft away, so what was scheduled for { $when } will not be.
proposal-published-second = ✅ { $by } has put the draft in force, so it needs no second yes any more.
proposal-published-moment = ✅ { $by } has put the draft in force at once, so what was scheduled for { $when } is not needed any more.
proposal-took-back = ↩️ It is taken back. Nothing was changed, and what was a draft is still one.
proposal-nothing = Nothing is scheduled, and no second yes is missing, so there is nothing to take back.
proposal-passed = That time has passed: { $when }. Nothing was scheduled; `/routing publish at …` names another.
proposal-when = “{ $text }” is no moment I can use. Name one that is still to come, for example `/routing publish at monday 09:00`; `/routing publish cancel` takes back what is scheduled.
routing-log-ask = asked for a second yes
routing-log-agree = second yes
routing-log-refuse = “not like this”
routing-log-schedule = publishing scheduled
routing-log-take-back = taken back before it was in force
routing-log-not-done = agreed to, and not done
