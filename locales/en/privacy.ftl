### What is kept about a person, the full text of the consent, and erasing oneself

## The short screen

privacy = Kept about you: your language, your community and what you wrote.
privacy-show = Show me my data
privacy-erase-me = Delete me, leave my texts without a name
privacy-erase-all = Delete me with my texts
privacy-read-full = The full text

## One's data

# $language, $community, $problems: number, $backed: number, $drafts: number, $consent: date or none
privacy-data =
    <b>Kept about you</b>
    Language: { $language }
    Community: { $community }
    Date of consent: { $consent }
    Problems you raised: { $problems }
    Problems you back: { $backed }
    Unfinished drafts: { $drafts }
# $role, $community, $phone
privacy-data-role = Role: { $role }, { $community }. Number: { $phone }

## Erasing oneself, asked twice

privacy-erase-me-ask = Delete you? Your Telegram address, language, community and unfinished drafts go. The texts you sent stay without a name.
privacy-erase-all-ask = Delete you with your texts? Your problems, photos and voice messages go too.
privacy-erase-yes = Yes, delete
privacy-erase-sure = This cannot be undone. Delete for certain?
privacy-erase-certain = Yes, delete for good
privacy-erase-no = No, keep it
privacy-erased = ✅ Deleted. If you want to come back: /start
# a head's answers belong to the office
privacy-office-stays = Answers given in a community's name belong to the office: they stay in its data.

## The full text

# $phone
privacy-full =
    <b>How we treat your data</b>

    <b>Who is responsible.</b> “El Ünü” is run by the Union of Local Self-Governments (Union of LSG). This is not a state body. Questions by phone: { $phone }

    <b>What for.</b> To compile the Annual Report to the President on the state of villages and towns and the problems of residents, and to answer you.

    <b>What we keep.</b>
    • The number Telegram gave you (ID), to send you an answer. It is kept apart and never appears in the report.
    • Your language and the community you chose.
    • What you sent: text, photos, voice messages, the place.
    • The day of your consent and which version of this text you agreed to.
    We do not ask for your name and keep no residents' phone numbers. An official's number, if they share it, is seen by the Union of LSG only.

    <b>Who sees what.</b>
    • The aiyl okmotu sees a problem without your name. It does not see a report about its own work: only the Union of LSG reads that.
    • Only the Union of LSG hears your voice. The aiyl okmotu sees the text written down from it.
    • Neighbours see the topic, the community, the day and the number of supporters. Text and photos only after the Union of LSG has released them.
    • The exact place is seen only by whoever handles the problem, and only if you allow it.
    • The position recorded in photos is removed.
    • A head's opinion is shown nowhere with the name of their community.
    The report and open data hold no names, numbers or exact places.

    <b>Your rights.</b> See and delete your data: /privacy. After deletion no record links you to what you wrote. Totals in a report that has already come out remain.

    <b>Please note.</b> Telegram is another company's service, and messages pass through its servers. What you write here is by law not an official appeal. If there is danger to life, call 112.

    Without consent you can still look at the report and at open problems.
