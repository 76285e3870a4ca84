### What is said unasked. A preview carries a number, never words of the matter.

## Buttons

notice-open = Open
notice-see = See

## Problems

# to the head: $category, $place, $number
notice-problem-new = 🔔 New problem: { $category }, { $place }. Number: { $number }
# to reporter and supporters: $number
notice-problem-changed = 🔔 { $number }: something has changed.

## Roles

# $role, $community
notice-role-confirmed =
    ✅ The Union of LSG has confirmed you. You can send now.
    Role: { $role }
    Community: { $community }
# $phone
notice-role-refused = The Union of LSG has not confirmed your role. If this is a mistake, call: { $phone }
notice-union-waiting = 🔔 There is something new in the Union's list.

## The questionnaire

# $question, $value
notice-value-returned =
    The Union of LSG has a question:
    “{ $question }”
    Your answer: { $value }
# $community, $n, $minutes, $date
notice-reminder =
    Hello! { $community }
    Questions left: { $n } · about { $minutes } min · due: { $date }
# $n
notice-reminder-last = Today is the last day. Questions left: { $n }. If you cannot make it, tell us.
notice-tomorrow = Remind me tomorrow
notice-no-time = We cannot make it
