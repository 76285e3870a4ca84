// The chat page: who one is, the chat, and a look behind.
import { get, listen, post } from "./api.js";
import { bubble, element } from "./bubbles.js";
import { PLACES, WORDS } from "./words.js";

const by = (id) => document.getElementById(id);
const app = by("app");
const state = { people: [], person: null, unread: {}, can: [], commands: [], bot: {}, tongue: localStorage.getItem("tongue") ?? "ky" };
const words = () => WORDS[state.tongue];
const wide = () => matchMedia("(min-width: 701px)").matches;
const panel = (name) => { app.dataset.panel = name; };

function fail(error) { toast(error.message); }

function toast(text) {
  if (!text) return;
  const box = by("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { box.hidden = true; }, 3500);
}

function drawChrome() {
  const w = words();
  document.documentElement.lang = state.tongue;
  by("people-title").textContent = w.people;
  by("new-name").placeholder = w.add;
  by("new-name").setAttribute("aria-label", w.add);
  by("look-title").textContent = w.look;
  by("clock-label").textContent = w.clock;
  by("calls-title").textContent = w.calls;
  by("words").placeholder = w.write;
  by("words").setAttribute("aria-label", w.write);
  for (const [id, text] of [["command-button", w.commands], ["attach", w.attach], ["send", w.send], ["to-people", w.back], ["to-chat", w.back], ["to-look", w.more]]) {
    by(id).setAttribute("aria-label", text);
    by(id).title = text;
  }
  by("tongue").value = state.tongue;
}

function drawPeople() {
  by("people-list").replaceChildren(...state.people.map((one) => {
    const initials = (one.first_name[0] ?? "") + (one.last_name?.[0] ?? "");
    const note = one.note ? element("span", { class: "note" }, noteOf(one.note)) : null;
    const count = state.unread[one.id];
    const button = element("button", { type: "button", "aria-current": one.id === state.person ? "true" : undefined, onclick: () => choose(one.id) },
      element("span", { class: "avatar", "aria-hidden": "true" }, initials),
      element("span", {}, `${one.first_name} ${one.last_name ?? ""}`.trim(), note),
      count ? element("span", { class: "unread" }, String(count)) : null);
    return element("li", {}, button);
  }));
}

// A note may hold one text a language, separated by " | ": ky | ru | en.
function noteOf(note) {
  const parts = note.split(" | ");
  return parts.length === 3 ? parts[["ky", "ru", "en"].indexOf(state.tongue)] : note;
}

// Browsers know no Kyrgyz dates: in Kyrgyz the date stands in figures.
function clockTime(moment) {
  const style = state.tongue === "ky" ? { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" } : { dateStyle: "medium", timeStyle: "short" };
  return moment.toLocaleString(state.tongue === "en" ? "en-GB" : "ru-RU", { ...style, timeZone: "Asia/Bishkek" });
}

function drawState(news) {
  Object.assign(state, { people: news.people, can: news.can, bot: news.bot });
  by("chat-name").textContent = news.bot.name;
  if (!by("chat-status").dataset.typing) by("chat-status").textContent = `@${news.bot.username} · ${words().bot}`;
  by("banner").hidden = !news.bot.banner;
  by("banner").textContent = noteOf(news.bot.banner ?? "");
  const online = by("online");
  online.hidden = news.bot.online === null || news.bot.online === undefined;
  online.textContent = news.bot.online ? words().online : words().offline;
  online.className = news.bot.online ? "yes" : "no";
  by("clock").hidden = false;
  by("clock-now").textContent = news.clock.now ? clockTime(new Date(news.clock.now)) : "—";
  by("waiting").textContent = words().waiting + news.waiting;
  drawProgress(news.progress);
  const names = { clock: words().clock_action, crowd: words().crowd, year: words().year, kill: words().kill, start: words().start };
  const busy = news.progress && news.progress.done < 1;
  const useless = { kill: news.bot.online === false, start: news.bot.online === true };
  const kinds = { kill: "danger", crowd: "wide", year: "wide" };
  const shown = news.can.filter((name) => !useless[name]).sort((one, other) => (kinds[one] === "wide") - (kinds[other] === "wide"));
  by("actions").replaceChildren(...shown.map((name) => element("button", {
    type: "button", class: kinds[name] ?? "", disabled: busy ? "" : undefined, onclick: () => act(name),
  }, names[name] ?? name)));
  drawPeople();
}

// Something that takes long says how far it is; what may not be done meanwhile is refused in words.
function drawProgress(progress) {
  const box = by("progress");
  box.hidden = !progress;
  if (!progress) return;
  box.querySelector("progress").value = progress.done;
  const words = noteOf(progress.words);
  if (box.querySelector("p").textContent !== words) box.querySelector("p").textContent = words;
}

const act = (name) => post(`do/${name}`).then((answer) => { if (answer.state.refused) toast(noteOf(answer.state.refused)); return refreshState(); }).catch(fail);

const refreshState = () => get("state").then(drawState).catch(fail);

async function choose(person) {
  state.person = person;
  delete state.unread[person];
  location.hash = `person=${person}`;
  panel("chat");
  drawPeople();
  await refreshChat();
  if (wide()) by("words").focus();
}

async function refreshChat() {
  if (!state.person) return;
  const chat = await get(`chats/${state.person}`);
  state.commands = chat.commands;
  by("messages").replaceChildren(...chat.messages.map((message) => bubble(message, words(), tap)));
  if (!chat.messages.length) {
    by("messages").append(element("li", { class: "bubble" }, element("div", { class: "body" }, words().empty),
      element("div", { class: "keys" }, element("div", {}, element("button", { type: "button", onclick: () => say("/start") }, "/start")))));
  }
  drawKeyboard(chat.reply_keyboard);
  toEnd();
}

function toEnd() { const list = by("messages"); list.scrollTop = list.scrollHeight; }

function drawKeyboard(markup) {
  const box = by("keyboard");
  box.hidden = !markup;
  box.replaceChildren(...(markup?.keyboard ?? []).map((row) => element("div", {}, ...row.map((key) =>
    element("button", { type: "button", onclick: () => pressKey(key) }, key.text ?? key)))));
}

function pressKey(key) {
  if (key.request_location) return choosePlace();
  if (key.request_contact) return sendContact(true);
  return say(key.text ?? key);
}

const send = (body) => post(`chats/${state.person}/send`, body).catch(fail);
const say = (text) => send({ text });

function sendContact(own) {
  const me = state.people.find((one) => one.id === state.person);
  const contact = own ? { phone_number: me.phone || "+996700000099", first_name: me.first_name, user_id: me.id }
    : { phone_number: "+996555123456", first_name: "Асан", user_id: 1 };
  return send({ contact });
}

function choosePlace() {
  openMenu(PLACES.map(([name, latitude, longitude]) => ["📍", name, () => send({ location: { latitude, longitude } })]));
}

function openMenu(entries) {
  const menu = by("attach-menu");
  menu.replaceChildren(...entries.map(([mark, text, act]) => element("button", { type: "button", onclick: () => { closeMenus(); act(); } }, element("span", { "aria-hidden": "true" }, mark), element("span", {}, text))));
  menu.hidden = false;
  menu.querySelector("button")?.focus();
}

function closeMenus() { by("attach-menu").hidden = true; by("commands").hidden = true; }

function pick(kind, accept, many) {
  const input = by("pick");
  input.accept = accept;
  input.multiple = many;
  input.onchange = () => {
    const form = new FormData();
    if (kind === "voice") form.append("duration", "7");
    for (const file of input.files) form.append(kind, file, file.name);
    if (input.files.length) post(`chats/${state.person}/send`, form).catch(fail);
    input.value = "";
  };
  input.click();
}

function voice() {
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return pick("voice", "audio/*", false);
  return navigator.mediaDevices.getUserMedia({ audio: true }).then((stream) => {
    const recorder = new MediaRecorder(stream);
    const begun = Date.now();
    recorder.ondataavailable = (event) => {
      const form = new FormData();
      form.append("duration", String(Math.max(1, Math.round((Date.now() - begun) / 1000))));
      form.append("voice", event.data, "voice.ogg");
      post(`chats/${state.person}/send`, form).catch(fail);
      stream.getTracks().forEach((track) => track.stop());
    };
    recorder.start();
    openMenu([["⏹", words().send, () => recorder.stop()]]);
  }).catch(() => pick("voice", "audio/*", false));
}

function tap(message, button, key) {
  if (button.url) return openLink(button.url);
  state.follow = key.matches(":focus-visible");
  if (!state.follow && wide()) by("words").focus();
  key.disabled = true;
  setTimeout(() => { key.disabled = false; }, 1500);
  return post(`chats/${state.person}/tap`, { message_id: message.message_id, data: button.callback_data }).catch(fail);
}

function openLink(address) {
  const found = address.match(/^https:\/\/t\.me\/([A-Za-z0-9_]+)(?:\?start=([A-Za-z0-9_-]+))?$/);
  if (found && found[1] === state.bot.username) return say(found[2] ? `/start ${found[2]}` : "/start");
  return window.open(address, "_blank", "noopener");
}

function showCommands() {
  const list = by("commands");
  list.replaceChildren(...state.commands.map((one) => element("button", { type: "button", onclick: () => { closeMenus(); by("words").value = ""; say(`/${one.command}`); } },
    element("b", {}, `/${one.command}`), element("span", {}, one.description))));
  list.hidden = !state.commands.length;
}

// Bots send objects as JSON inside a field: shown as what they are.
function unfolded(name, value) {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  try { return JSON.parse(value); } catch { return value; }
}

function addCall(call, first) {
  const line = element("details", {}, element("summary", {}, element("span", {}, call.method), element("span", { class: call.ok ? "ok" : "refused" }, call.ok ? "✓" : `✗ ${call.error_code}`)),
    element("pre", {}, (call.description ? `${call.description}\n` : "") + JSON.stringify(call.params, unfolded, 1)));
  const item = element("li", {}, line);
  if (first) by("calls").prepend(item); else by("calls").append(item);
  while (by("calls").children.length > 120) by("calls").lastChild.remove();
}

// Whoever taps by keyboard is led to the keys of what the bot says next, or to the composer.
function follow(fresh) {
  if (!state.follow) return;
  const key = fresh.querySelector("button");
  (key ?? by("words")).focus();
  state.follow = !key;
}

function onMessage(news) {
  if (news.chat_id !== state.person) {
    if (!news.message.outgoing) { state.unread[news.chat_id] = (state.unread[news.chat_id] ?? 0) + 1; drawPeople(); }
    return;
  }
  const list = by("messages");
  const old = list.querySelector(`[data-message="${news.message.message_id}"]`);
  const fresh = bubble(news.message, words(), tap);
  if (old) { old.replaceWith(fresh); follow(fresh); return; }
  if (!list.querySelector("[data-message]")) list.replaceChildren();
  list.append(fresh);
  typing(0);
  follow(fresh);
  toEnd();
  fresh.querySelector("img")?.addEventListener("load", toEnd);
}

function typing(seconds) {
  const line = by("chat-status");
  clearTimeout(typing.timer);
  line.dataset.typing = seconds ? "yes" : "";
  line.textContent = seconds ? words().typing : `@${state.bot.username} · ${words().bot}`;
  if (seconds) typing.timer = setTimeout(() => typing(0), seconds * 1000);
}

const NEWS = {
  message: onMessage,
  edit: onMessage,
  delete: (news) => { if (news.chat_id === state.person) by("messages").querySelector(`[data-message="${news.message_id}"]`)?.remove(); },
  keyboard: (news) => { if (news.chat_id === state.person) drawKeyboard(news.reply_keyboard); },
  typing: (news) => { if (news.chat_id === state.person) typing(news.seconds); },
  callback_answer: (news) => {
    if (news.chat_id !== state.person || !news.text) return;
    if (news.show_alert) { by("alert").querySelector("p").textContent = news.text; by("alert").showModal(); } else toast(news.text);
  },
  call: (news) => addCall(news.call, true),
  commands: (news) => { if (news.chat_id === state.person) state.commands = news.commands; },
  state: () => { clearTimeout(NEWS.timer); NEWS.timer = setTimeout(refreshState, 200); },
};

by("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = by("words").value.trim();
  if (!text || !state.person) return;
  by("words").value = "";
  state.follow = false;
  grow();
  closeMenus();
  say(text);
});

function grow() { const box = by("words"); box.style.height = "auto"; box.style.height = `${box.scrollHeight}px`; }

by("words").addEventListener("input", () => { grow(); if (by("words").value === "/") showCommands(); else by("commands").hidden = true; });
by("words").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); by("composer").requestSubmit(); }
});
document.addEventListener("keydown", (event) => { if (event.key === "Escape") { closeMenus(); by("words").focus(); } });
by("command-button").addEventListener("click", () => { if (by("commands").hidden) { closeMenus(); showCommands(); } else closeMenus(); });
by("attach").addEventListener("click", () => {
  if (!by("attach-menu").hidden) return closeMenus();
  const w = words();
  closeMenus();
  return openMenu([
    ["🖼", w.photo, () => pick("photo", "image/*", true)], ["📄", w.file, () => pick("document", "", false)], ["📍", w.place, choosePlace],
    ["🎤", w.voice, voice], ["📱", w.own, () => sendContact(true)], ["👤", w.foreign, () => sendContact(false)], ["👍", w.sticker, () => send({ sticker: true })],
    ["⛔", w.block, () => post(`chats/${state.person}/block`, { blocked: true })], ["✅", w.unblock, () => post(`chats/${state.person}/block`, { blocked: false })],
  ]);
});
by("messages").addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.dataset.command) { event.preventDefault(); say(link.dataset.command); return; }
  if (link.href.startsWith("https://t.me/")) { event.preventDefault(); openLink(link.getAttribute("href").replaceAll("&amp;", "&")); }
});
by("add-person").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = by("new-name").value.trim();
  if (!name) return;
  by("new-name").value = "";
  post("people", { first_name: name }).then(async (one) => { await refreshState(); choose(one.id); }).catch(fail);
});
by("tongue").addEventListener("change", (event) => { state.tongue = event.target.value; localStorage.setItem("tongue", state.tongue); drawChrome(); refreshState(); refreshChat(); });
by("to-people").addEventListener("click", () => panel("people"));
by("to-look").addEventListener("click", () => panel("look"));
by("to-chat").addEventListener("click", () => panel("chat"));

async function begin() {
  await refreshState();
  by("calls").replaceChildren();
  for (const call of (await get("calls?limit=60")).reverse()) addCall(call, false);
  const wanted = Number(new URLSearchParams(location.hash.slice(1)).get("person"));
  const person = state.person ?? (state.people.find((one) => one.id === wanted) ?? state.people[0])?.id;
  if (person && person !== state.person) await choose(person); else await refreshChat();
  if (!state.people.length) panel("people");
}

drawChrome();
listen((news) => NEWS[news.type]?.(news), () => begin().catch(fail));
