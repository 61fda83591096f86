// A whole group session in real browsers, with script on and with script off: the same log comes of both. Every page is
// held to axe-core in both languages, light, dark and forced colours, and none scrolls sideways at 320 px.
//
//   node tests/room.mjs TOOLS PROGRAM [PICTURES]     run by tests/room.sh
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { refused } from "./refused.mjs";
import { streamless } from "./streamless.mjs";

const [tools, program, pictures] = process.argv.slice(2);
const require = createRequire(join(tools, "node_modules", "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const PATIENCE = 60_000;
const found = [], looked = new Set();

/** Starts a host of its own; what it prints first says where everything is. */
const host = (folder, ...more) => hostOf("de-loods", folder, ...more);
async function hostOf(scenario, folder, ...more) {
  const named = (option, value) => (more.includes(option) ? [] : [option, value]);
  const args = ["host", ...(scenario ? [scenario, "--seed", "5"] : []), "--json", ...named("--port", "0"), "--store", join(folder, "rooms.sqlite"), ...more];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const first = await new Promise((done, failed) => {
    createInterface({ input: child.stdout }).once("line", (line) => done(JSON.parse(line)));
    child.once("exit", (code) => failed(new Error(`the host stopped with ${code}`)));
  });
  return { ...first, stop: (signal = "SIGTERM") => new Promise((done) => { child.once("exit", done); child.kill(signal); }) };
}

/** Holds a page to axe-core and to its own width, once for each look and state. */
async function look(page, name) {
  if (!page.checked || looked.has(`${page.look} ${name}`)) return;
  looked.add(`${page.look} ${name}`);
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  for (const it of result.violations) {
    found.push(`${page.look}, ${name}: ${it.id} (${it.help}) at ${it.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
  if (wide > 0) {
    const out = await page.evaluate(() => {
      const spills = (it) => it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== "inline" && !it.closest(".scroll");
      const all = [...document.querySelectorAll("body *")].filter(spills);
      return all.filter((it) => !all.some((other) => other !== it && it.contains(other))).slice(0, 3).map((it) => it.outerHTML.slice(0, 120));
    });
    found.push(`${page.look}, ${name}: scrolls ${wide} px sideways, with ${out.join(" | ")}`);
  }
  if (pictures) await page.screenshot({ path: join(pictures, `${name}-${page.look}.png`), fullPage: page.look.startsWith("phone") });
  // After a picture of the whole page Chromium is of two minds about where it is scrolled to, and the next press goes astray.
  if (pictures) await page.evaluate(() => scrollTo(0, 0));
}

/** What everyone looks at stands whole on the screen: nobody there can scroll. */
async function whole(page, name) {
  const lost = await page.evaluate(() => {
    const foot = document.querySelector("footer"), edge = foot ? foot.getBoundingClientRect().top : innerHeight;
    const below = [...document.querySelectorAll("#zaal :is(.bars li, .lines > *, h2, p:not(.plate))")].filter((it) => !it.hidden && it.getBoundingClientRect().bottom > Math.ceil(edge));
    return [document.scrollingElement.scrollHeight - innerHeight, ...below.filter((it) => !it.closest("footer, .figure")).map((it) => it.textContent.trim().slice(0, 60))];
  });
  assert(lost[0] <= 0 && lost.length === 1, `${page.look}, ${name}: does not fit the screen: ${lost.join(" | ")}`);
}

/** A page with a look of its own. */
async function open(browser, address, look, options, script, errors) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: script });
  const page = await context.newPage();
  page.look = look;
  page.checked = script;
  page.setDefaultTimeout(PATIENCE);
  page.on("console", (message) => message.type() === "error" && errors.push(`${look}: ${message.text()}`));
  page.on("pageerror", (error) => errors.push(`${look}: ${error}`));
  await page.goto(address);
  return page;
}

const view = async (page, address) => (await page.request.get(address, { headers: { Accept: "application/json" } })).json();

/** Plays a session by its pages alone; returns what the group's look back says. */
async function played(browser, script) {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  const room = await host(folder);
  const errors = [];
  const small = { width: 320, height: 640 }, phone = { width: 390, height: 844 };
  const looks = [
    ["phone-nl", { viewport: phone, locale: "nl-NL" }],
    ["phone-en-320", { viewport: small, locale: "en-GB" }],
    ["phone-nl-dark", { viewport: phone, locale: "nl-NL", colorScheme: "dark" }],
    ["phone-en-forced", { viewport: phone, locale: "en-GB", forcedColors: "active" }],
    // 1280 px at 400 %.
    ["phone-nl-400", { viewport: small, deviceScaleFactor: 4, locale: "nl-NL" }],
  ];
  const phones = [];
  for (const [name, options] of looks) phones.push(await open(browser, room.join, name, options, script, errors));
  const lead = await open(browser, room.facilitator, "lead-nl", { viewport: { width: 1280, height: 800 }, locale: "nl-NL" }, script, errors);
  const screens = [
    await open(browser, room.projector, "screen-nl", { viewport: { width: 1920, height: 1080 }, locale: "nl-NL" }, script, errors),
    await open(browser, room.projector, "screen-en", { viewport: { width: 1280, height: 720 }, locale: "en-GB", colorScheme: "dark" }, script, errors),
  ];
  const base = new URL(room.join).origin, desk = `${base}/b/${room.room}`, seat = `${base}/z/${room.room}`;
  for (const page of phones) {
    await look(page, "join");
    await page.locator("button[name=role][value=participant]").click();
    await page.waitForURL(seat);
  }
  const fresh = async (page, address) => { if (!script) await page.goto(address); };
  const state = () => view(lead, desk);

  /** Presses the one big button; returns where that led. */
  async function next() {
    const before = (await state()).seq;
    await fresh(lead, desk);
    await lead.locator(`[name=at][value="${before}"]`).first().waitFor({ state: "attached" });
    await lead.locator("button.main.big").click();
    for (;;) {
      const now = await state();
      if (now.seq > before) return now;
      await lead.waitForTimeout(20);
    }
  }
  async function vote(page, place, now) {
    await fresh(page, seat);
    await page.locator(`form[data-vote] [name=round][value="${now.round}"]`).waitFor({ state: "attached" });
    const boxes = page.locator("form[data-vote] input[name=choice]");
    const least = Math.max(now.select[0], 1), count = await boxes.count();
    for (let more = 0; more < least; more++) await boxes.nth((place + more) % count).check();
    await page.locator("form[data-vote] button.main").click();
    await page.locator("[data-voted]").waitFor({ state: "attached" });
  }

  let now = await state(), decided = 0;
  const phases = new Set();
  for (let steps = 0; steps < 60 && decided < 3; steps++) {
    phases.add(now.phase);
    for (const page of [...phones, lead, ...screens]) {
      await fresh(page, page === lead ? desk : phones.includes(page) ? seat : room.projector);
      const part = page.locator(`#deel[data-seq="${now.seq}"]`);
      if (script) await part.waitFor({ state: "attached" });
      if (script && screens.includes(page)) await whole(page, now.phase);
      await look(page, now.phase);
    }
    if (now.phase === "vote1" || now.phase === "vote2") {
      // First they differ, then nearly all agree.
      for (const [at, page] of phones.entries()) await vote(page, now.phase === "vote1" ? at % 2 : Number(at === 4), now);
      await look(phones[0], `${now.phase}-voted`);
    }
    const before = now;
    now = await next();
    if (before.phase === "decide" || (before.phase === "shown" && now.phase === "play")) decided++;
  }
  assert.equal(decided, 3, `decided only ${decided} moments`);
  for (const phase of ["lobby", "reading", "vote1", "talk", "vote2", "shown", "play"]) assert(phases.has(phase), `never ${phase}`);

  // A line of the trainer's, then back to the first moment, then the end.
  await fresh(lead, desk);
  const hand = async (fill, button) => {
    const { seq } = await state();
    await fresh(lead, desk);
    await lead.locator(`[name=at][value="${seq}"]`).first().waitFor({ state: "attached" });
    if (fill) await fill();
    // What cannot be undone asks first.
    const asks = lead.locator(button).first().locator("xpath=ancestor::details[@data-asks]/summary");
    if (await asks.count()) await asks.click();
    await lead.locator(button).first().click();
    while ((await state()).seq <= seq) await lead.waitForTimeout(20);
  };
  await hand(() => lead.locator("form:has([name=do][value=say]) [name=text]").fill("Wacht even. Wat bedoel je?"), "form:has([name=do][value=say]) button");
  await hand(null, "form:has([name=do][value=rewind]) button[name=to]");
  await hand(null, "button[name=do][value=end]");
  for (const page of [...phones, lead, ...screens]) {
    await fresh(page, page === lead ? desk : phones.includes(page) ? seat : room.projector);
    if (script) await page.locator('#deel[data-status]').waitFor({ state: "attached" });
  }
  now = await state();
  assert.equal(now.phase, "debrief");
  await phones[0].goto(`${seat}/eigen`);
  await look(phones[0], "own");
  await phones[1].goto(`${seat}/terugblik`);
  await look(phones[1], "look-back");
  await lead.goto(`${desk}/terugblik`);
  await look(lead, "look-back");
  const told = await (await lead.request.get(`${desk}/terugblik.json`)).json();
  for (const path of ["trainer", "observator"]) {
    await lead.goto(`${desk}/papier/${path}`);
    await look(lead, `paper-${path}`);
  }
  await lead.goto(`${base}/netwerk`);
  await look(lead, "network");
  await phones[2].goto(`${base}/`);
  await look(phones[2], "front");
  for (const page of [...phones, lead, ...screens]) await page.context().close();
  await room.stop();
  rmSync(folder, { recursive: true });
  assert.deepEqual(errors, [], "errors in the console");
  return told;
}

/** The same without what differs from run to run: names of rooms, times, hashes. */
function steady(told) {
  const skip = new Set(["room", "code", "hash", "last_hash", "opened_at", "at", "delete_at", "deleted_at", "minutes", "seconds", "time"]);
  return JSON.stringify(told, (key, value) => (skip.has(key) ? undefined : value), 1);
}

/** Practice without a trainer: to the look back, and the session taken along. */
async function practised(browser, script) {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  const room = await host(folder, "--mode", "practice");
  const errors = [];
  const page = await open(browser, new URL(room.join).origin + "/oefen", "phone-practice", { viewport: { width: 320, height: 640 }, locale: "nl-NL" }, script, errors);
  await look(page, "practice");
  await page.locator("main form button").first().click();
  for (let picks = 0; picks < 80; picks++) {
    await look(page, picks === 0 ? "practice-first" : "practice-on");
    const form = page.locator('form[action="/oefen/zeg"]');
    if ((await form.count()) === 0) break;
    const boxes = form.locator("input[type=checkbox], input[type=radio]");
    const many = await form.locator("input[type=checkbox]").count();
    if ((await boxes.count()) > 0) for (let at = 0; at < Math.min(many ? 4 : 1, await boxes.count()); at++) await boxes.nth(at).check();
    await form.locator("button").first().click();
  }
  const address = new URL(room.join).origin;
  assert.equal(await page.locator('form[action="/oefen/zeg"]').count(), 0, "eighty picks, and no end");
  assert.equal(await page.locator('main a[href="/oefen/terugblik"]').count(), 1, "it stopped without an ending");
  const back = await page.goto(`${address}/oefen/terugblik`);
  assert.equal(back.status(), 200);
  assert.match(await page.content(), /<h1/);
  await look(page, "practice-look-back");
  const file = await page.request.get(`${address}/oefen/sessie.ron`);
  assert.equal(file.status(), 200);
  assert.match(await file.text(), /Transcript|format/);
  await page.context().close();
  await room.stop();
  rmSync(folder, { recursive: true });
  assert.deepEqual(errors, [], "errors in the console");
}

/** A plan that does not come out is told, and what was filled in stays; mended it is kept. */
async function divided(browser) {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  const room = await hostOf("tests/data/features/amounts", folder);
  const errors = [];
  const lead = await open(browser, room.facilitator, "laptop-plan", { viewport: { width: 1366, height: 900 }, locale: "nl-NL" }, true, errors);
  const phone = await open(browser, room.join, "phone-plan", { viewport: { width: 320, height: 640 }, locale: "nl-NL" }, true, errors);
  await phone.locator("main form button").first().click();
  await phone.waitForURL("**/z/*");
  for (const word of ["Begin", "Open"]) await lead.locator("button.main", { hasText: word }).click();
  const fields = phone.locator("[data-amount]");
  await fields.first().waitFor();
  await fields.nth(0).fill("2");
  await look(phone, "plan");
  await phone.locator("form[data-vote] button.main").click();
  await phone.locator("#gezegd").waitFor();
  assert.equal(await fields.nth(0).inputValue(), "2", "what was filled in is gone");
  assert.equal(await phone.locator(".left output").innerText(), "10");
  await look(phone, "plan-refused");
  // The browser tells of the answer itself, which is meant to be one of refusal.
  assert.equal(errors.filter((it) => !it.includes("400")).length, 0, errors.join(" | "));
  await fields.nth(1).fill("10");
  await phone.locator("form[data-vote] button.main").click();
  await phone.locator("[data-voted]").waitFor();
  assert.deepEqual([await fields.nth(0).inputValue(), await fields.nth(1).inputValue()], ["2", "10"]);
  for (const page of [lead, phone]) await page.context().close();
  await room.stop();
  rmSync(folder, { recursive: true });
}

if (pictures) mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const on = steady(await played(browser, true));
const off = steady(await played(browser, false));
assert.equal(off, on, "with script off another log came of it");
console.log("ok  a session with script on and one with script off leave the same log");
await practised(browser, true);
await practised(browser, false);
console.log("ok  a case is played alone to its look back, with script and without");
await divided(browser);
console.log("ok  a plan that does not come out is told on the phone, and what was filled in stays");
await refused(browser, hostOf, open);
console.log("ok  whatever is answered to a form is told on the phone, what was filled in stays, and nothing is sent twice");
await streamless(browser, hostOf, open);
console.log("ok  without a stream the pages ask, counts included, and take it again once there is one");
await browser.close();
for (const it of found) console.error(it);
assert.equal(found.length, 0, `${found.length} findings on ${looked.size} pages`);
console.log(`ok  ${looked.size} pages: nothing for axe-core, none scrolls sideways`);
