// Messages as bubbles. Words come as safe HTML from the stand-in; everything else is set as text.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const time = (seconds) => new Date(seconds * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false });

function card(mark, title, href, more = "") {
  const inside = [element("span", { class: "mark", "aria-hidden": "true" }, mark), element("span", {}, title, more ? element("span", { class: "note" }, more) : null)];
  return href ? element("a", { class: "card", href, target: "_blank", rel: "noopener" }, ...inside) : element("div", { class: "card" }, ...inside);
}

function media(message, words) {
  if (message.photo) return element("img", { src: message.file_url, alt: words.photo, loading: "lazy" });
  if (message.document) return card("📄", message.document.file_name ?? words.file, message.file_url, `${Math.ceil(message.document.file_size / 1024)} kB`);
  if (message.voice) return element("div", {}, card("🎤", `${message.voice.duration} ${words.seconds}`), element("audio", { src: message.file_url, controls: true, preload: "none" }));
  if (message.location) return card("📍", `${message.location.latitude.toFixed(4)}, ${message.location.longitude.toFixed(4)}`);
  if (message.contact) return card("👤", message.contact.first_name, null, message.contact.phone_number);
  if (message.sticker) return element("div", { class: "words" }, "👍");
  if (message.video) return card("🎬", "video");
  if (message.poll) return card("📊", "poll");
  return null;
}

export function bubble(message, words, onTap) {
  const text = element("div", { class: "words" });
  text.innerHTML = message.html ?? "";
  const stamp = element("span", { class: "stamp" }, `${message.edit_date ? `${words.edited} ` : ""}${time(message.date)}`);
  const body = element("div", { class: "body" }, media(message, words), message.html ? text : null, stamp);
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const keys = rows.length ? element("div", { class: "keys" }, ...rows.map((row) => element("div", {}, ...row.map((button) =>
    element("button", { type: "button", onclick: (event) => onTap(message, button, event.currentTarget) }, button.text))))) : null;
  return element("li", { class: `bubble${message.outgoing ? " mine" : ""}`, "data-message": message.message_id }, body, keys);
}
