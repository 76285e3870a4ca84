"""The chat page in a real Chromium, with the real program behind it: from the language to the receipt, by keyboard too."""

import asyncio
import shutil
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from benchmarks.whole import Whole
from locales import texts

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium: apt-get install chromium"),
]


class OnThePage:
    """Somebody at the page."""

    def __init__(self, page):
        self.page = page

    async def press(self, label):
        await self.page.locator(".keys button", has_text=label).last.click()

    async def type(self, words):
        await self.page.fill("#words", words)
        await self.page.keyboard.press("Enter")

    async def sees(self, words):
        await expect(self.page.locator("#messages")).to_contain_text(words, timeout=15_000)


@pytest.mark.parametrize("width", [360, 1280])
async def test_from_the_language_to_the_receipt(tmp_path: Path, width):
    t = texts("ky")
    async with Whole(tmp_path) as whole, async_playwright() as playwright:
        someone = whole.person("Айгүл")
        whole.start()
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": width, "height": 760})
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(f"{whole.standin.url}/#person={someone.telegram}")
        me = OnThePage(page)
        await me.sees("/start")
        await expect(page.locator("#people-list [aria-current=true]")).to_contain_text("Айгүл")
        await page.locator("#words").focus()
        await page.keyboard.type("/start")
        await page.keyboard.press("Enter")
        await me.sees("Тилди тандаңыз")
        await page.locator(".keys button", has_text="Кыргызча").focus()
        await page.keyboard.press("Enter")
        await me.sees("Жазганыңыз кайда барат?")
        await expect(page.locator(".keys button", has_text=t("label-agree"))).to_be_focused()
        await page.keyboard.press("Enter")
        await me.sees("Айылыңыздын же шаарыңыздын атын жазыңыз.")
        await me.type("Каракол")
        await me.press("Каракол шаары")
        await me.press(t("label-raise-problem"))
        await me.press(t("menu-water"))
        await me.press("Ичүүчү суу")
        await me.sees("Эмне болду?")
        await me.type("Жогорку көчөдө эки жумадан бери суу жок")
        await me.press(t("label-skip"))
        await page.locator("#keyboard button", has_text=t("label-whole-community")).click()
        await me.sees("Сизче, муну кантип чечсе болот?")
        await me.press(t("label-skip"))
        await me.press(t("label-send"))
        await me.sees("Кабыл алдык. Номери: 27-00001")
        wide = await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        await browser.close()
        await asyncio.to_thread(whole.stop)
    assert wide
    assert problems == []
