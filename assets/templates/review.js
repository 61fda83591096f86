"use strict";
// Keeps the remarks in the browser as they are typed, and as a file; nothing is sent anywhere.
{
  const bar = document.getElementById("remarks"), say = bar.dataset, state = bar.querySelector("[role=status]");
  const fields = [...document.querySelectorAll("[data-remark]")], key = "tegenspel-review:" + say.id + ":" + say.version;
  const value = (field) => (field.type === "checkbox" ? field.checked : field.value);
  let saved = true;
  const all = () => Object.fromEntries(fields.filter(value).map((field) => [field.dataset.remark, value(field)]));
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify(all()));
      saved = true;
      state.textContent = say.kept;
    } catch {
      saved = false;
      state.textContent = say.lost;
    }
  };
  // What stands in a field already is never overwritten: what comes from elsewhere is put below it.
  const put = (remarks) => {
    let count = 0;
    for (const field of fields) {
      const found = remarks[field.dataset.remark];
      if (field.type === "checkbox" && found === true) {
        field.checked = true;
        count += 1;
      } else if (field.type !== "checkbox" && typeof found === "string" && found) {
        if (!field.value.includes(found)) field.value = field.value ? field.value + (field.rows ? "\n" : " / ") + found : found;
        count += 1;
      }
    }
    return count;
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
    if (kept && put(kept)) state.textContent = say.kept;
  } catch {
    state.textContent = say.lost;
  }
  bar.hidden = false;
  document.addEventListener("input", (event) => event.target.dataset?.remark && keep());
  document.getElementById("remarks-save").addEventListener("click", () => {
    const file = { tegenspel: "review-remarks", id: say.id, version: say.version, title: say.title, remarks: all() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + "\n"], { type: "application/json" }));
    link.download = "remarks-" + say.id + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    saved = true;
  });
  document.getElementById("remarks-load").addEventListener("change", async (event) => {
    const chosen = event.target.files[0];
    if (!chosen) return;
    let file;
    try {
      file = JSON.parse(await chosen.text());
    } catch {
      file = null;
    }
    event.target.value = "";
    if (file?.tegenspel !== "review-remarks" || typeof file.remarks !== "object" || !file.remarks) {
      state.textContent = say.unreadable;
    } else if (file.id !== say.id) {
      state.textContent = say.other;
    } else {
      const count = put(file.remarks), given = Object.keys(file.remarks).length;
      keep();
      const told = (count < given ? say.some : say.loaded).replace("%1", count).replace("%2", given);
      state.textContent = file.version === say.version ? told : told + " " + say.older;
    }
  });
  addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
}
