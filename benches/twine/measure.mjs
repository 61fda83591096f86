// Opens the same graph in Twine's editor and in the studio, on one display, with the same hand and eye (screen.py), and prints a
// Markdown table.
//
//   node measure.mjs TOOLS TWINE WORK     run by benches/twine/run
//
// TWINE is the folder of a built Twine, or empty; TEGENSPEL names the app, or nothing. WORK has graph-N/ and graph-N.html.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const [tools, twine, work] = process.argv.slice(2);
const program = process.env.TEGENSPEL;
const sizes = (process.env.SIZES || "300 3000").split(" ").map(Number);
const rounds = Number(process.env.ROUNDS || 3);
const PATIENCE = 60_000;
const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));

/** What was measured: name → side → size → values, in the order in which they came. */
const measured = new Map();
function note(name, side, size, ...values) {
  const key = `${side} ${size}`;
  if (!measured.has(name)) measured.set(name, new Map());
  const row = measured.get(name);
  row.set(key, [...(row.get(key) || []), ...values]);
}

/** What the processor did for a process and all that it started, in milliseconds. */
function spent(first) {
  const all = readdirSync("/proc").filter((it) => /^\d+$/.test(it)).flatMap((pid) => {
    try {
      // The name stands in brackets and may hold blanks.
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
      return [{ pid: Number(pid), parent: Number(stat[1]), ticks: Number(stat[11]) + Number(stat[12]) }];
    } catch {
      return [];
    }
  });
  const family = new Set([first]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const it of all) if (family.has(it.parent)) family.add(it.pid);
  }
  return all.filter((it) => family.has(it.pid)).reduce((sum, it) => sum + it.ticks * 10, 0);
}
/**
 * Has the hand do something before a program, which is told by its process and by what waits until it rests; tells what the eye
 * saw, and what the processor did for it.
 */
async function hand({ pid, rest }, where, ...gesture) {
  const before = spent(pid);
  const child = spawn("python3", [join(here, "screen.py"), where.join(","), ...gesture], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((done) => child.once("exit", done));
  let seen, after = before;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("{")) seen = JSON.parse(line);
    else {
      // Looking whether it rests is no part of it.
      after = spent(pid);
      await rest();
      child.stdin.write("\n");
    }
  }
  if (await ended) throw new Error(`the eye saw no end of ${gesture.join(" ")}`);
  return { ...seen, spent: after - before };
}
/** Where a program brings a picture to the screen in parts, they belong together. */
const pictures = (changes) => changes.reduce((kept, it) => (it - (kept.at(-1) ?? 0) < 6 ? kept : [...kept, it]), []);

/** How long each frame took to come after the one before, or after the span began. */
const intervals = (times, spans) => spans.flatMap(([began, ended]) => {
  const within = [began, ...times.filter((it) => it > began && it <= ended)];
  return within.slice(1).map((it, at) => it - within[at]);
});
async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} did not come within ${PATIENCE / 1000} s`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** What the hand does on both maps; Twine is dragged with another button. */
const GESTURES = {
  "dragged": (button) => ["drag", button],
  "zoomed with keys": () => ["zoom", "minus", "minus", "equal", "equal"],
  "wheel (there it scrolls, here it zooms)": () => ["wheel"],
};
/** Notes the frames of a gesture: those that the program tells, and those that came to the screen. */
function frames(name, side, size, told, seen) {
  note(`${name}: frames`, side, size, ...intervals(told, seen.spans));
  if (seen.spans.length > 1) note(`${name}: until a step stands still`, side, size, ...seen.spans.map(([began, ended]) => ended - began));
  const came = intervals(pictures(seen.changes), seen.spans);
  note(`${name}: pictures on the screen`, side, size, ...came);
  note(`${name}: processor time for a picture`, side, size, seen.spent / came.length);
}
function opened(side, size, seen) {
  const after = seen.changes.map((it) => it - seen.spans[0][0]);
  note("from opening the story until its map stands still", side, size, after.at(-1));
  note("… and the processor time of that", side, size, seen.spent);
  console.error(`${side} ${size}: the picture changed after ${after.map(Math.round).join(", ")} ms`);
}

// --- Twine --------------------------------------------------------------------------------------------------------------
const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
async function served(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://local").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": KINDS[extname(file)] || "application/octet-stream" }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

async function browser(profile) {
  const { chromium } = createRequire(join(tools, "node_modules", "x.js"))("playwright-core");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    headless: false,
    viewport: null,
    locale: "en-US",
    // It would fetch and keep all of Twine beside what is measured.
    serviceWorkers: "block",
    args: ["--no-sandbox", "--kiosk", "--window-size=1280,800", "--window-position=0,0", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  const pid = Number(readdirSync("/proc").find((it) => {
    try {
      return readFileSync(`/proc/${it}/cmdline`, "utf8").includes(`--user-data-dir=${profile}\0`);
    } catch {
      return false;
    }
  }));
  const page = context.pages()[0] || (await context.newPage());
  page.setDefaultTimeout(PATIENCE);
  // Some frames one after another that keep nobody waiting.
  const rest = () => page.evaluate(() => new Promise((done) => {
    let calm = 0, last = performance.now();
    const next = () => {
      const now = performance.now();
      calm = now - last < 60 ? calm + 1 : 0;
      last = now;
      if (calm < 8) requestAnimationFrame(next);
      else done();
    };
    requestAnimationFrame(next);
  }));
  return { context, page, pid, rest };
}

/** Lets Twine take in the archive, as a user does; its storage stays in the profile. */
async function imported(address, profile, size) {
  const { context, page } = await browser(profile);
  await page.goto(address);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("tab", { name: "Library" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.locator(".story-import-dialog input[type=file]").setInputFiles(join(work, `graph-${size}.html`));
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((it) => it.startsWith("twine-passages-")).length);
  await until("the imported story", async () => (await kept()) === size);
  await page.locator(".story-card").waitFor();
  await context.close();
}

async function twineRound(address, profile, size) {
  const { context, page, ...its } = await browser(profile);
  // The browser runs already.
  const began = Date.now();
  await page.goto(address);
  const card = page.locator(".story-card .card").first();
  await card.waitFor();
  note("from the start to the first page", "Twine", size, Date.now() - began);
  const room = await page.evaluate(() => [innerWidth, innerHeight]);
  // Without a window manager a point is missing at either side.
  assert.ok(room[0] >= 1278 && room[1] >= 798, `the page has ${room} points`);
  const at = await card.boundingBox();
  // Where the map will stand: below the toolbar, clear of the scroll bars.
  const bars = await page.locator(".main-content").boundingBox();
  const where = [8, Math.ceil(bars.y) + 8, 1248, Math.floor(bars.height) - 40];
  opened("Twine", size, await hand(its, where, "open", "double", `${at.x + at.width / 2},${at.y + at.height / 2}`));
  const drawn = await page.evaluate(() => [document.querySelectorAll(".passage-card").length, document.querySelectorAll(".link-connectors path").length]);
  assert.equal(drawn[0], size, "passages on the map");
  note("lines drawn", "Twine", size, drawn[1]);
  for (const name of Object.keys(GESTURES)) {
    await page.evaluate(() => {
      const seen = (window.seen = []);
      const next = (at) => { seen.push(performance.timeOrigin + at); if (window.seen === seen) requestAnimationFrame(next); };
      requestAnimationFrame(next);
    });
    const seen = await hand(its, where, ...GESTURES[name]("3"));
    const told = await page.evaluate(() => { const all = window.seen; window.seen = null; return all; });
    frames(name, "Twine", size, told, seen);
  }
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `twine-${size}.png`) });
  await context.close();
}

// --- Tegenspel ----------------------------------------------------------------------------------------------------------
async function tegenspelRound(size) {
  const home = join(work, "home");
  rmSync(home, { recursive: true, force: true });
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, "data"), XDG_CONFIG_HOME: join(home, "config"), XDG_RUNTIME_DIR: join(home, "run"), TEGENSPEL_FRAMES: join(home, "frames") };
  for (const unset of ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"]) delete env[unset];
  mkdirSync(join(env.XDG_CONFIG_HOME, "tegenspel"), { recursive: true });
  mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 });
  writeFileSync(join(env.XDG_CONFIG_HOME, "tegenspel/settings.ron"), "(still: true)\n");
  cpSync(join(work, `graph-${size}`), join(env.XDG_DATA_HOME, "tegenspel/cases", `graph-${size}`), { recursive: true });
  const told = () => (existsSync(env.TEGENSPEL_FRAMES) ? readFileSync(env.TEGENSPEL_FRAMES, "utf8").trim().split("\n").filter(Boolean).map(Number) : []);
  const found = async () => (await run("xdotool", ["search", "--name", "Tegenspel$"]).catch(() => ({ stdout: "" }))).stdout.trim().split("\n").at(-1);
  const began = Date.now();
  const app = spawn(program, ["--language", "en"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise((done) => app.once("exit", done));
  try {
    // The fourth frame is the first with text.
    const first = await until("the window", () => app.exitCode === null ? told()[3] : Promise.reject(new Error("the app stopped")));
    note("from the start to the first page", "Tegenspel", size, first - began);
    const window = await until("the window", found);
    const titled = (title) => until(`“${title}”`, async () => (await run("xdotool", ["getwindowname", window])).stdout.trim() === title);
    await titled("Cases – Tegenspel");
    await run("xdotool", ["mousemove", "5", "5", "windowfocus", window]);
    await still(told);
    await press(told, "Tab", "Tab", "Tab", "Return");
    await titled("Writing – Tegenspel");
    // A click beside everything takes the focus away. From the end of the page: the button for the folder, then the one case.
    await run("xdotool", ["mousemove", "640", "700", "click", "1"]);
    await still(told);
    for (let back = 0; back < 2; back++) {
      await press(told, ["keydown", "shift"], "Tab", ["keyup", "shift"]);
    }
    const its = { pid: app.pid, rest: () => still(told) };
    const where = [16, 240, 528, 470];
    opened("Tegenspel", size, await hand(its, where, "open", "keys", "Return"));
    await titled("Writing – Graph – Tegenspel");
    if (process.env.PICTURES) await run("import", ["-window", "root", join(process.env.PICTURES, `tegenspel-${size}.png`)]);
    for (const name of Object.keys(GESTURES)) {
      // A click beside the cards hands the keys to the map.
      if (name.startsWith("zoomed")) await run("xdotool", ["mousemove", "30", "250", "click", "1"]);
      await still(told);
      const seen = await hand(its, where, ...GESTURES[name]("1"));
      frames(name, "Tegenspel", size, told(), seen);
    }
  } catch (failed) {
    if (process.env.PICTURES) await run("import", ["-window", "root", join(process.env.PICTURES, "failed.png")]);
    throw failed;
  } finally {
    app.kill();
    await ended;
  }
}
/** Waits until no frame came for half a second. */
const still = (told) => until("rest", () => told().length > 0 && Date.now() - told().at(-1) > 500);
/** Presses keys one by one, as a person does: each is seen before the next comes. A pair holds one or lets it go. */
async function press(told, ...keys) {
  for (const key of keys) {
    const frames = told().length;
    await run("xdotool", Array.isArray(key) ? key : ["key", key]);
    await until("a frame", () => told().length > frames);
    await still(told);
  }
}

// --- in turn ------------------------------------------------------------------------------------------------------------
const server = twine ? await served(twine) : undefined;
try {
  const address = server && `http://127.0.0.1:${server.address().port}/`;
  if (server) for (const size of sizes) await imported(address, join(work, `profile-${size}`), size);
  for (let round = 1; round <= rounds; round++) {
    for (const size of sizes) {
      console.error(`round ${round} of ${rounds}, ${size}`);
      if (server) await twineRound(address, join(work, `profile-${size}`), size);
      if (program) await tegenspelRound(size);
    }
  }
} finally {
  server?.close();
}

const ordered = (values) => [...values].sort((one, other) => one - other);
const part = (values, share) => ordered(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const short = (value) => value.toFixed(value < 100 ? 1 : 0);
const sides = [...(twine ? ["Twine"] : []), ...(program ? ["Tegenspel"] : [])];
const columns = sides.flatMap((side) => sizes.map((size) => `${side} ${size}`));
console.log(`| | ${columns.join(" | ")} |\n|---|${columns.map(() => "---:|").join("")}`);
for (const [name, row] of measured) {
  const cell = (values) => {
    if (!values?.length) return "–";
    if (name === "lines drawn") return String(values[0]);
    if (/^(from|…)|processor/.test(name)) return `${Math.round(part(values, 0.5))} ms (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`;
    return `${short(part(values, 0.5))} / ${short(part(values, 0.99))} / ${short(Math.max(...values))} ms (${values.length})`;
  };
  console.log(`| ${name} | ${columns.map((column) => cell(row.get(column))).join(" | ")} |`);
}
