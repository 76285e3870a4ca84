// The way to the stand-in: calls of its control, and its news.
export async function get(path) {
  const answer = await fetch(`/control/${path}`);
  if (!answer.ok) throw new Error((await answer.json()).error);
  return answer.json();
}

export async function post(path, body) {
  const form = body instanceof FormData;
  const answer = await fetch(`/control/${path}`, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body ?? {}),
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error);
  return result;
}

export function listen(onNews, onOpen) {
  let pause = 300;
  const open = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/control/events`);
    socket.onopen = () => { pause = 300; onOpen(); };
    socket.onmessage = (event) => onNews(JSON.parse(event.data));
    socket.onclose = () => { setTimeout(open, pause); pause = Math.min(5000, pause * 2); };
  };
  open();
}
