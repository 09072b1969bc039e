// The emoji that apps name most often, by Slack's names; any other stays as it is written.

const KNOWN = {
  wave: "👋", tada: "🎉", fire: "🔥", rocket: "🚀", star: "⭐", sparkles: "✨", eyes: "👀", bell: "🔔", no_bell: "🔕",
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", no_entry: "⛔", hourglass: "⌛",
  hourglass_flowing_sand: "⏳", alarm_clock: "⏰", stopwatch: "⏱️", calendar: "📅", spiral_calendar_pad: "🗓️",
  thumbsup: "👍", "+1": "👍", thumbsdown: "👎", "-1": "👎", clap: "👏", pray: "🙏", raised_hands: "🙌", muscle: "💪",
  handshake: "🤝", point_right: "👉", point_down: "👇", ok_hand: "👌", heart: "❤️", smile: "😄", slightly_smiling_face: "🙂",
  thinking_face: "🤔", grin: "😁", joy: "😂", sweat_smile: "😅", disappointed: "😞", sleeping: "😴", zzz: "💤",
  phone: "☎️", telephone_receiver: "📞", email: "📧", envelope: "✉️", incoming_envelope: "📨", memo: "📝", pencil2: "✏️",
  pushpin: "📌", link: "🔗", mag: "🔍", bulb: "💡", lock: "🔒", unlock: "🔓", key: "🔑", gear: "⚙️", wrench: "🔧",
  chart_with_upwards_trend: "📈", bar_chart: "📊", moneybag: "💰", dollar: "💵", briefcase: "💼", office: "🏢",
  bust_in_silhouette: "👤", busts_in_silhouette: "👥", speech_balloon: "💬", robot_face: "🤖", house: "🏠",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", leftwards_arrow_with_hook: "↩️", repeat: "🔁",
  double_vertical_bar: "⏸️", pause_button: "⏸️", arrow_forward: "▶️", black_square_for_stop: "⏹️", trophy: "🏆", dart: "🎯",
  red_circle: "🔴", large_green_circle: "🟢", large_yellow_circle: "🟡", large_blue_circle: "🔵", white_circle: "⚪",
  runner: "🏃", man_running: "🏃‍♂️", woman_running: "🏃‍♀️", checkered_flag: "🏁", globe_with_meridians: "🌐", question: "❓",
  exclamation: "❗", information_source: "ℹ️", seedling: "🌱", wastebasket: "🗑️", paperclip: "📎", inbox_tray: "📥",
};

/** Text with `:names:` turned into emoji. */
export function emojify(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name) => KNOWN[name] ?? all);
}
