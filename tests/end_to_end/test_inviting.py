"""The command line makes many invitations at once, or none, and a printed link lets the right one in."""

import csv

import pytest

from benchmarks.whole import Whole
from locales import texts
from tests.end_to_end.beginning import seeded

KARAKOL = "41702410000010"


@pytest.mark.slow
async def test_links_are_made_from_a_file_whole_or_not_at_all(tmp_path):
    async with Whole(tmp_path / "data") as whole:
        seeded(whole)
        people = tmp_path / "heads.csv"
        out = tmp_path / "out"
        words = ("invite", "--role", "head", "--from", str(people), "--out", str(out))
        people.write_text(f"code;role;lang;phone\n{KARAKOL};;ky;0700\n999;;ky;0700\n", encoding="utf-8")
        with pytest.raises(RuntimeError, match="line 3: there is no territory 999"):
            await whole.command(*words)
        assert not out.exists()

        people.write_text(f"code;role;lang;phone\n{KARAKOL};;ky;0700\n", encoding="utf-8")
        assert "1 links" in await whole.command(*words)
        with (out / "links.csv").open(encoding="utf-8-sig") as file:
            link = next(csv.DictReader(file))["link"]
        assert (out / "invitations.pdf").read_bytes().startswith(b"%PDF")
        assert (out / "qr" / f"001-{KARAKOL}-head.png").read_bytes().startswith(b"\x89PNG")
        with pytest.raises(RuntimeError, match="is not empty"):
            await whole.command(*words)

        whole.start()
        head = whole.person()
        t = texts("ky")
        await head.follow(link)
        await head.tap(t("label-agree"))
        await head.tap(t("invitation-yes"))
        await head.contact("+996700000001")
        assert "head" in await whole.command("confirm")


@pytest.mark.slow
async def test_a_link_for_a_state_body_is_printed(tmp_path):
    async with Whole(tmp_path) as whole:
        made = await whole.command(
            "invite", "--role", "state_body", "--body", "nsc", "--subjects", "demography"
        )
        assert "?start=r_" in made
