// The page's own words, apart from what the bot says.
export const WORDS = {
  ky: {
    people: "Сиз кимсиз?", add: "Жаңы киши кошуу", calls: "Боттун кайрылуулары", look: "Ички көрүнүш", clock: "Боттун сааты:",
    online: "иштеп турат", offline: "өчүк", waiting: "Кезекте турган жаңыртуулар: ", write: "Жазыңыз…", typing: "жазып жатат…",
    bot: "бот", edited: "оңдолду", photo: "Сүрөт же сүрөттөр", file: "Файл", place: "Жайгашкан жер", voice: "Үн билдирүү",
    own: "Өз номерим", foreign: "Башка кишинин номери", sticker: "Стикер", commands: "Буйруктар", attach: "Кошуу", send: "Жөнөтүү",
    back: "Артка", more: "Ички көрүнүш", clock_action: "+1 күн", crowd: "Дагы 750 жаран", year: "Бир жылды толук өткөрүү", kill: "Ботту өчүрүү (SIGKILL)", start: "Иштетүү", block: "Ботту бөгөттөө",
    unblock: "Бөгөттөн чыгаруу", empty: "Баштоо үчүн /start деп жазыңыз же төмөнкүнү басыңыз.", seconds: "сек", stopped: "токтотулду", ago: "",
  },
  ru: {
    people: "Кто Вы?", add: "Добавить человека", calls: "Вызовы бота", look: "Взгляд внутрь", clock: "Часы бота:",
    online: "работает", offline: "выключен", waiting: "Обновлений в очереди: ", write: "Сообщение…", typing: "печатает…",
    bot: "бот", edited: "изменено", photo: "Фото", file: "Файл", place: "Место", voice: "Голосовое", own: "Свой номер",
    foreign: "Чужой номер", sticker: "Стикер", commands: "Команды", attach: "Прикрепить", send: "Отправить", back: "Назад", more: "Взгляд внутрь",
    clock_action: "+1 день", crowd: "Ещё 750 жителей", year: "Пройти целый год", kill: "Убить бота (SIGKILL)", start: "Запустить", block: "Заблокировать бота", unblock: "Разблокировать",
    empty: "Чтобы начать, напишите /start или нажмите кнопку ниже.", seconds: "с", stopped: "остановлен", ago: "",
  },
  en: {
    people: "Who are you?", add: "Add a person", calls: "Calls of the bot", look: "A look behind", clock: "The bot's clock:",
    online: "running", offline: "down", waiting: "Updates waiting: ", write: "Message…", typing: "typing…", bot: "bot", edited: "edited",
    photo: "Photos", file: "File", place: "Place", voice: "Voice message", own: "My number", foreign: "Somebody else's number",
    sticker: "Sticker", commands: "Commands", attach: "Attach", send: "Send", back: "Back", more: "A look behind", clock_action: "+1 day", crowd: "750 more citizens", year: "Play a whole year",
    kill: "Kill the bot (SIGKILL)", start: "Start", block: "Block the bot", unblock: "Unblock", seconds: "s", stopped: "stopped", ago: "",
    empty: "To begin, write /start or press the button below.",
  },
};

export const PLACES = [
  ["Каракол", 42.4907, 78.3936], ["Ош", 40.5139, 72.8161], ["Бишкек", 42.8746, 74.5698], ["Нарын", 41.4287, 75.9911],
  ["Москва", 55.7558, 37.6173],
];
