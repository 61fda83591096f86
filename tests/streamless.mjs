// A network that lets no stream through: the pages ask by themselves, what is counted included, and take the stream again as
// soon as there is one.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const WIDE = { viewport: { width: 1366, height: 900 }, locale: "nl-NL" };

/** The trainer's page and the screen without a stream, then with one again. */
export async function streamless(browser, hostOf, open) {
  const folder = mkdtempSync(join(tmpdir(), "streamless-"));
  const room = await hostOf("de-loods", folder);
  const base = new URL(room.join).origin, desk = `${base}/b/${room.room}`, seat = `${base}/z/${room.room}`;
  const phones = [];
  for (let at = 0; at < 4; at++) {
    const page = await open(browser, room.join, `phone-${at}`, { viewport: { width: 390, height: 844 }, locale: "nl-NL" }, true, []);
    await page.locator("button[name=role][value=participant]").click();
    await page.waitForURL(seat);
    phones.push(page);
  }
  const lead = await open(browser, room.facilitator, "lead", WIDE, true, []);
  const screen = await open(browser, room.projector, "screen", WIDE, true, []);
  let asked = 0, streams = 0;
  for (const page of [lead, screen]) {
    await page.context().route("**/stroom", (route) => route.abort());
    page.on("request", (request) => { if (/\?na=/.test(request.url())) asked++; });
    page.on("response", (answer) => { if (/\/stroom$/.test(answer.url()) && answer.ok()) streams++; });
    await page.reload();
  }
  for (const word of ["Begin", "Open"]) await lead.locator("button.main.big", { hasText: word }).click();
  const counted = (page, words) => page.locator("#aantal", { hasText: words }).waitFor();
  const votes = async (page) => {
    await page.locator("form[data-vote] input[name=choice]").first().check();
    await page.locator("form[data-vote] button.main").click();
    await page.locator("[data-voted]").waitFor({ state: "attached" });
  };
  while (asked < 2) await lead.waitForTimeout(50);
  for (const [at, page] of phones.slice(0, 2).entries()) {
    await votes(page);
    for (const it of [lead, screen]) await counted(it, `${at + 1} van 4 aanwezigen stemden`);
  }
  assert.equal(streams, 0, "a stream came through");
  for (const page of [lead, screen]) await page.context().unroute("**/stroom");
  await votes(phones[2]);
  for (const it of [lead, screen]) await counted(it, "3 van 4 aanwezigen stemden");
  while (streams < 2) await lead.waitForTimeout(50);
  // What was asked before is answered by this; from then on nothing is asked.
  await votes(phones[3]);
  for (const it of [lead, screen]) await counted(it, "4 van 4 aanwezigen stemden");
  const before = asked;
  await lead.locator("button.main.big", { hasText: "Sluit" }).click();
  await lead.locator("#midden h1", { hasText: "Moment 1" }).waitFor();
  await lead.waitForTimeout(1500);
  assert.equal(asked, before, "there is a stream, and the page still asks");
  for (const page of [lead, screen, ...phones]) await page.context().close();
  await room.stop();
  rmSync(folder, { recursive: true });
}
