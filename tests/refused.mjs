// What a host can answer to a form that the script sends, what stands between it and a phone, and no answer at all: each is
// told in the phone's language, what was filled in stays, the button works again, nothing counts twice, and the page goes along.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const WIDE = { viewport: { width: 1366, height: 900 }, locale: "nl-NL" };
const SMALL = { viewport: { width: 390, height: 844 } };

/** A page's view, as a program is told it. */
const seen = async (page, address) => (await page.request.get(address, { headers: { Accept: "application/json" } })).json();

/** A room of a shipped case, with whoever leads it. */
async function opened(browser, hostOf, open, ...more) {
  const folder = mkdtempSync(join(tmpdir(), "refused-"));
  const room = await hostOf("de-loods", folder, ...more);
  const base = new URL(room.join).origin, desk = `${base}/b/${room.room}`, seat = `${base}/z/${room.room}`;
  const lead = await open(browser, room.facilitator, "lead", WIDE, true, []);
  const does = async (fields) => {
    const at = String((await seen(lead, desk)).seq);
    const answer = await lead.request.post(`${desk}/doe`, { form: { at, ...fields }, headers: { Origin: base } });
    assert(answer.ok(), `${JSON.stringify(fields)}: ${answer.status()}`);
  };
  return { folder, room, base, desk, seat, lead, does };
}

async function joined(browser, open, it, locale, role) {
  const page = await open(browser, it.room.join, `phone-${locale}`, { ...SMALL, locale }, true, []);
  await page.locator(`button[name=role][value=${role}]`).click();
  await page.waitForURL(it.seat);
  return page;
}

/** The sentence that can be read on a phone, once it holds this. */
const told = (page, words) => page.locator("#gezegd, #status:not(.hide)", { hasText: words }).first().waitFor({ state: "visible" });

async function votes(browser, hostOf, open) {
  const it = await opened(browser, hostOf, open);
  const phone = await joined(browser, open, it, "nl-NL", "participant");
  await it.does({ do: "next" });
  await it.does({ do: "next" });
  const boxes = phone.locator("form[data-vote] input[name=choice]"), button = phone.locator("form[data-vote] button.main");
  await boxes.first().waitFor();
  const sentence = await (await phone.request.post(`${it.seat}/doe`, { form: { do: "dansen" }, headers: { Origin: it.base, Accept: "text/html" } })).text();
  assert.match(sentence, /<h1 data-said>/);
  const own = async () => (await seen(phone, it.seat)).you;
  let place = 0;
  /** Votes with what is answered in the host's place; then once more, with the host there again. */
  const answered = async (answer, words, again) => {
    const before = await own();
    place = 1 - place;
    let sent = 0;
    await phone.route("**/stem", (route) => { sent++; return answer(route, sent); });
    await boxes.nth(place).check();
    await button.click();
    await told(phone, words);
    assert(await boxes.nth(place).isChecked(), `${words}: what was picked is gone`);
    assert.deepEqual((await own()).vote, before.vote, `${words}: it was counted`);
    await phone.unroute("**/stem");
    if (again) await button.click();
    const key = await boxes.nth(place).inputValue();
    for (let tries = 0; (await own()).vote?.[0] !== key; tries++) {
      assert(tries < 300, `${words}: the button does not work again`);
      await phone.waitForTimeout(100);
    }
    assert.equal((await seen(it.lead, it.desk)).voted, 1, "it was counted twice");
    await phone.locator("#status.hide").waitFor({ state: "attached" });
  };
  const says = (status, words) => (route) => route.fulfill({ status, contentType: "text/html; charset=utf-8", body: sentence.replace(/data-said>[^<]*/, `data-said>${words}`) });
  for (const status of [400, 403, 408, 410, 413, 422, 429, 503]) await answered(says(status, `Nee, om ${status}.`), `Nee, om ${status}.`, true);
  const portal = (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Welkom op het gastnetwerk</h1>" });
  await answered(portal, "niet van de groep", true);
  await answered((route) => route.fulfill({ status: 429, body: "slow down" }), "niet van de groep", true);
  // Where nothing was answered it is sent until it arrives, without a press.
  await answered((route) => route.abort(), "nog niet aangekomen", false);
  await answered((route) => route.fulfill({ status: 502, body: "Bad gateway" }), "nog niet aangekomen", false);
  await answered(() => {}, "nog niet aangekomen", false);
  // Two presses in a row are one vote; another answer meanwhile is the one that counts.
  let sent = 0;
  await phone.route("**/stem", async (route) => { sent++; await new Promise((done) => setTimeout(done, 700)); await route.continue(); });
  await boxes.nth(2).check();
  await button.click();
  await button.click();
  await boxes.nth(0).check();
  await button.click();
  const first = await boxes.nth(0).inputValue();
  for (let tries = 0; (await own()).vote?.[0] !== first; tries++) { assert(tries < 100); await phone.waitForTimeout(100); }
  assert.equal(sent, 2);
  await phone.unroute("**/stem");
  // What is picked and not sent yet stays when the page is made anew.
  await boxes.nth(1).check();
  await it.does({ do: "lock", to: "on" });
  await it.does({ do: "pause" });
  await phone.locator('#deel[data-phase="paused"]').waitFor();
  await it.does({ do: "resume" });
  await boxes.nth(1).waitFor();
  assert(await boxes.nth(1).isChecked(), "what was picked is gone after a pause");
  // The vote closes while one is on its way: it is told, and the page goes along.
  await phone.route("**/stem", async (route) => { await it.does({ do: "close" }); await route.continue(); });
  await button.click();
  await told(phone, "Je stem is niet meegeteld");
  await phone.locator('#deel[data-phase="talk"]').waitFor();
  await phone.unroute("**/stem");
  await it.does({ do: "open_vote" });
  await phone.locator('#deel[data-phase="vote2"]').waitFor();
  await phone.locator("#gezegd", { hasText: "niet meegeteld" }).waitFor({ state: "hidden" });
  // Another version of the host: said, not loaded over what is being filled in.
  await boxes.nth(0).check();
  await phone.route(it.seat, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(/data-version="[^"]*"/g, 'data-version="other"') });
  });
  await phone.evaluate(() => dispatchEvent(new Event("online")));
  await told(phone, "nieuwe versie");
  assert(await boxes.nth(0).isChecked());
  await phone.unroute(it.seat);
  // One that was sent again after the vote had closed did not count either, and that is known.
  let tries = 0;
  await phone.route("**/stem", async (route) => {
    if (tries++) return route.continue();
    await it.does({ do: "close" });
    await route.abort();
  });
  await boxes.nth(1).check();
  await button.click();
  await told(phone, "Je stem is niet meegeteld");
  await phone.unroute("**/stem");
  // What whoever leads pressed without a connection is told where the page was scrolled to.
  await it.lead.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await it.lead.context().setOffline(true);
  await it.lead.locator("button.main.big").click();
  await told(it.lead, "nog niet aangekomen");
  const atop = await it.lead.evaluate(() => {
    const box = document.getElementById("status").getBoundingClientRect();
    return document.elementFromPoint(box.x + 20, box.y + box.height / 2)?.id;
  });
  assert.equal(atop, "status", "what is wrong lies out of sight");
  await it.lead.context().setOffline(false);
  await it.lead.locator("#status.hide").waitFor({ state: "attached" });
  // The room is deleted: the phone says so.
  await it.does({ do: "delete" });
  await phone.locator("h1, #gezegd", { hasText: "niet meer" }).first().waitFor();
  for (const page of [it.lead, phone]) await page.context().close();
  await it.room.stop();
  rmSync(it.folder, { recursive: true });
}

/** A note is under way when the host is killed, and one is being typed when the page is made anew. */
async function notes(browser, hostOf, open) {
  const it = await opened(browser, hostOf, open);
  const phone = await joined(browser, open, it, "en-GB", "observer");
  await it.does({ do: "next" });
  const text = phone.locator("#eigen [name=text]");
  await text.waitFor();
  await phone.locator("#eigen [name=lens]").first().check();
  await text.fill("They asked first");
  await phone.locator("#eigen .marks h2").first().click();
  await phone.evaluate(() => dispatchEvent(new Event("online")));
  await phone.waitForTimeout(500);
  assert.equal(await text.inputValue(), "They asked first", "what was typed is gone");
  await it.room.stop("SIGKILL");
  await phone.locator("#eigen [name=sign][value=worked]").click();
  await told(phone, "has not arrived yet");
  assert.equal(await text.inputValue(), "They asked first");
  const again = await hostOf(null, it.folder, "--resume", "--port", new URL(it.room.join).port);
  await told(phone, "Your note is kept");
  await emptied(text);
  assert.equal((await seen(phone, it.seat)).you.marks, 1);
  // What a trainer types stays when another device leads on, and is told when it comes too late.
  await it.lead.goto(again.facilitator);
  const line = it.lead.locator("form:has([name=do][value=narrate]) [name=text]");
  await line.fill("Nog vijf minuten");
  await it.lead.locator("h1").click();
  await it.does({ do: "steer", facet: "level", to: "4" });
  await it.lead.locator('[aria-pressed=true][value="4"]').waitFor();
  assert.equal(await line.inputValue(), "Nog vijf minuten", "what the trainer typed is gone");
  const overtaken = async (route) => { await it.does({ do: "steer", facet: "level", to: "3" }); await route.continue(); };
  await it.lead.route("**/doe", overtaken, { times: 1 });
  const button = it.lead.locator("form:has([name=do][value=narrate]) button");
  await button.click();
  await told(it.lead, "De groep was al verder");
  assert.equal(await line.inputValue(), "Nog vijf minuten");
  // The step is taken, and its answer gets lost: nobody can say whose step it was when it comes once more.
  await it.lead.route("**/doe", async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
  await button.click();
  await told(it.lead, "Er kwam geen antwoord");
  assert.equal(await line.inputValue(), "Nog vijf minuten");
  await phone.locator("#regels", { hasText: "Nog vijf minuten" }).waitFor();
  // Where nothing arrives it is sent until it does, without a press.
  await line.fill("Nog vier minuten");
  await it.lead.route("**/doe", (route) => route.abort());
  await button.click();
  await told(it.lead, "nog niet aangekomen");
  assert.equal(await line.inputValue(), "Nog vier minuten");
  await it.lead.unroute("**/doe");
  await phone.locator("#regels", { hasText: "Nog vier minuten" }).waitFor();
  await emptied(line);
  // A remark is no step: its number tells that it is the same.
  const remark = it.lead.locator("form:has([name=do][value=remark]) [name=text]");
  let tries = 0;
  await it.lead.route("**/doe", async (route) => { if (tries++ < 2) { await route.fetch(); await route.abort(); } else await route.continue(); });
  await remark.fill("Let op de toon");
  await it.lead.locator("form:has([name=do][value=remark]) button").click();
  await emptied(remark);
  await it.lead.unroute("**/doe");
  assert.equal(tries, 3);
  const back = await (await it.lead.request.get(`${it.desk}/terugblik.json`)).text();
  assert.equal(back.split("Let op de toon").length, 2, "a remark was kept twice");
  for (const page of [it.lead, phone]) await page.context().close();
  await again.stop();
  rmSync(it.folder, { recursive: true });
}

/** Waits until a field is empty: others may see what was sent before its own page has its answer. */
async function emptied(field) {
  const until = Date.now() + 30_000;
  while ((await field.inputValue()) !== "") {
    assert.ok(Date.now() < until, "what is kept still stands in the field");
    await field.page().waitForTimeout(50);
  }
}

/** Everything that can be answered to a form. */
export async function refused(browser, hostOf, open) {
  await votes(browser, hostOf, open);
  await notes(browser, hostOf, open);
}
