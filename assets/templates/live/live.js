// Keeps a page of a group session fresh, and sends its forms. Everything works without it: forms are forms, and a button asks
// for news.
'use strict'
const live = document.getElementById('live')
const status = document.getElementById('status')
const wait = ms => new Promise(done => setTimeout(done, ms))
const visible = () => document.visibilityState !== 'hidden'
const part = () => document.getElementById('deel')
const parse = html => new DOMParser().parseFromString(html, 'text/html')
// The longest that an answer may stay away, a page that waits for news, and a press about which nothing is said, in milliseconds.
const PATIENCE = 15000, NEWS = 40000, UNSAID = 2000
// After how many milliseconds without a first event a stream counts as held back.
const HELD = 5000
// Whoever is gone from the group, or a group that is gone itself.
const GONE = [403, 404, 410]
// What a proxy answers while the group is away.
const AWAY = [502, 503, 504]
let source = null, heard = 0, failures = 0, polling = null, sending = false, over = false, stale = false

// What is left of what there is; what costs more than that cannot be ticked.
const showLeft = form => {
  const told = form.querySelector('.left')
  if (!told) return
  const costs = [...form.querySelectorAll('[data-cost]')]
  let left = Number(form.dataset.total)
  for (const it of costs) if (it.checked) left -= Number(it.dataset.cost)
  for (const it of form.querySelectorAll('[data-amount]')) left -= Number(it.value)
  for (const it of costs) it.disabled = !it.checked && Number(it.dataset.cost) > left
  told.querySelector('output').textContent = left
  told.hidden = false
}
document.querySelectorAll('form[data-plan]').forEach(showLeft)

if (live) {
  const data = live.dataset
  const seen = () => part() ? part().dataset.seq : '0'
  const shared = new Map()
  const own = { round: '', vote: data.chosen ? data.chosen.split('|') : [], first: data.first ? data.first.split('|') : [], n: Number(data.n || 0) }
  const roundOf = () => { const form = live.querySelector('form[data-vote]'); return form ? form.moment.value + ' ' + form.round.value : '' }
  own.round = roundOf()
  // What was filled in and not sent yet, by form and field; what is on its way, in order.
  const typed = new Map(), queue = []

  // Which form it is, also when the page is made anew.
  const named = form => [form.getAttribute('action'), ...[...form.elements].filter(it => it.type === 'hidden' && !['at', 'n'].includes(it.name)).map(it => it.name + '=' + it.value)].join(' ')
  const field = it => named(it.form) + '\n' + it.name + (it.type === 'checkbox' ? '=' + it.value : '')
  const worded = fields => fields.filter(([name]) => !['at', 'n'].includes(name)).map(pair => pair.join('=')).join('&')
  const forget = name => { for (const key of [...typed.keys()]) if (key.startsWith(name + '\n')) typed.delete(key) }
  const unsaved = () => [...document.forms].some(form => [...typed.keys()].some(key => key.startsWith(named(form) + '\n')))
  const refill = () => {
    if (!typed.size) return
    for (const it of document.querySelectorAll('form input[name]:not([type=hidden]), form select[name]')) {
      const had = typed.get(field(it))
      if (had === undefined) continue
      if (it.type === 'radio') it.checked = it.value === had
      else if (it.type === 'checkbox') it.checked = had
      else if (it.value !== had) it.value = had
    }
    live.querySelectorAll('form[data-plan]').forEach(showLeft)
  }
  document.addEventListener('input', event => {
    const it = event.target
    if (!it.form) return
    if (it.name) typed.set(field(it), it.type === 'checkbox' ? it.checked : it.value)
    if (it.form.dataset.plan) showLeft(it.form)
  })

  // The status line: read out, and to be seen as long as something is wrong.
  const tell = (text, wrong = false) => {
    if (!status || !text) return
    if (status.textContent !== text) status.textContent = text
    status.classList.toggle('hide', !wrong)
    status.classList.toggle('told-back', wrong)
  }
  const calm = () => { if (status && !queue.length && !stale && !status.classList.contains('hide')) tell(part().dataset.status) }
  // Says what came of what was sent, and leaves what was filled in as it stands.
  let note = null
  const place = () => note && note.isConnected ? note : document.querySelector('main > #gezegd')
  const say = text => {
    note = place()
    if (!note) { note = document.createElement('p'); note.id = 'gezegd'; note.className = 'told-back'; live.before(note) }
    note.textContent = text
    note.scrollIntoView({ block: 'nearest' })
    tell(text)
  }
  const hush = () => { if (place()) place().textContent = '' }

  const wear = () => {
    const form = live.querySelector('form[data-vote]')
    if (form) {
      const round = roundOf()
      if (round !== own.round) {
        own.first = form.round.value === '1' ? [] : own.vote
        own.vote = []; own.n = 0; own.round = round
      }
      form.n.value = own.n + 1
      for (const box of form.querySelectorAll('input[name=choice]')) box.checked = own.vote.includes(box.value)
      if (own.vote.length) {
        for (const box of form.querySelectorAll('[data-place]')) box.value = own.vote.indexOf(box.dataset.place) + 1 || ''
        for (const box of form.querySelectorAll('[data-amount]')) box.value = own.vote.filter(key => key === box.dataset.amount).length * box.step
      }
      if (form.dataset.plan) showLeft(form)
      if (own.vote.length) form.querySelector('button.main').textContent = data.change
      form.classList.toggle('voted', own.vote.length > 0)
    }
    for (const item of live.querySelectorAll('[data-options] [data-key]')) {
      const first = own.first.includes(item.dataset.key), last = own.vote.includes(item.dataset.key)
      if (!(first || last) || item.querySelector('.yours')) continue
      const mark = document.createElement('span')
      mark.className = 'yours'
      mark.textContent = first && last ? data.yoursBoth : first ? data.yoursFirst : own.first.length ? data.yoursLast : data.yours
      item.querySelector('.words').append(' ', mark)
    }
    refill()
  }

  const swap = (now, next) => {
    const open = [...now.querySelectorAll('details[open]:not([data-unfolded]) > summary')].map(it => it.textContent)
    const had = now.querySelector('#briefing'), briefing = next.querySelector('#briefing')
    if (had && briefing) briefing.open = had.open
    for (const it of next.querySelectorAll('details > summary')) if (open.includes(it.textContent)) it.parentNode.open = true
    // Whoever stood on a button with the keyboard stands on the same one.
    const at = now.contains(document.activeElement) ? document.activeElement : null
    // A copy: what comes next from the same page is looked for in it.
    const made = document.importNode(next, true)
    now.replaceWith(made)
    const same = at && [...made.querySelectorAll(at.tagName)].find(it => it.textContent === at.textContent && it.value === at.value && (it.form && named(it.form)) === (at.form && named(at.form)))
    if (same) same.focus({ preventScroll: true })
  }
  // Replaces what is another, never a form that somebody is typing in, as long as there is one.
  const put = (fresh, ids) => {
    for (const id of ids) {
      const now = document.getElementById(id), next = fresh.getElementById(id)
      if (!next || !now) { if (now) now.replaceChildren(); continue }
      const text = next.outerHTML, at = document.activeElement
      if (shared.get(id) === text) continue
      const types = now.contains(at) && /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) && at.type !== 'radio' && at.form
      if (types && [...next.querySelectorAll('form')].some(form => named(form) === named(at.form))) continue
      shared.set(id, text)
      swap(now, next)
    }
  }

  // What belongs to other phases goes out of sight, or is folded; what was said of this round is over.
  const follow = () => {
    const phase = part().dataset.phase
    for (const it of document.querySelectorAll('#eigen [data-in]')) it.hidden = !it.dataset.in.split(' ').includes(phase)
    for (const it of document.querySelectorAll('#eigen [data-unfolded]')) it.open = it.dataset.unfolded.split(' ').includes(phase)
    for (const it of document.querySelectorAll('#eigen [data-once]')) it.remove()
    for (const it of document.querySelectorAll('#eigen [data-again]')) it.hidden = false
  }

  // On a phone what is new is brought into sight: somebody who voted at the foot of a long page would not see that it goes on.
  // Never away from under somebody who types.
  const bring = (turned, went, known) => {
    const at = document.activeElement
    if (!document.body.matches('.phone') || (at && at.matches('input:not([type=radio],[type=checkbox]),select'))) return
    const lines = document.querySelectorAll('#regels > *'), last = lines[lines.length - 1]
    const reads = went || ['reading', 'play', 'debrief', 'closed'].includes(part().dataset.phase)
    if (turned || went) document.getElementById(reads ? 'deel' : 'taak').scrollIntoView()
    else if (lines.length > known) last.scrollIntoView({ block: 'center' })
  }
  const take = fresh => {
    const before = part(), next = fresh.getElementById('deel')
    if (!before || !next) return false
    const known = document.querySelectorAll('#regels > *').length
    // The host is another version by now: this script does not know its pages. A page that was just loaded is not loaded again.
    if (before.dataset.version !== next.dataset.version) {
      if (!unsaved() && !queue.length && performance.now() > 60000) location.reload()
      stale = true
      tell(data.newer, true)
    }
    const moved = before.dataset.seq !== next.dataset.seq, turned = before.dataset.phase !== next.dataset.phase
    // Whoever plays freely is asked at once again: a phase is followed by the same one of the next moment.
    const went = before.dataset.moment !== next.dataset.moment, formerly = before.dataset.rule
    const ids = [...next.children].map(child => child.id).filter(Boolean)
    const same = ids.length && ids.every(id => before.querySelector('#' + id))
    if (same) { put(fresh, ids); Object.assign(part().dataset, next.dataset) } else swap(before, next)
    if (turned) follow()
    if (moved) bring(turned, went, known)
    // How long somebody has is said to each apart.
    // In another form everybody has another part: that is said to each apart, too.
    const formed = formerly && next.dataset.rule && formerly !== next.dataset.rule
    if ((formed || turned && 'timed' in next.dataset) && source) wait(Math.random() * 2000).then(get).catch(() => tell(data.off, true))
    if (moved && !stale && !queue.length) tell(part().dataset.status)
    return turned
  }

  // What is answered: a page of the group's, a sentence of the host's, or something that neither of them said.
  const ask = async (address, patience, options) => {
    const late = new AbortController(), timer = setTimeout(() => late.abort(), patience)
    try {
      const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' }, signal: late.signal, ...options })
      const fresh = parse(await answer.text()), said = fresh.querySelector('[data-said]')
      return { fresh, status: answer.status, ok: answer.ok, url: answer.url, page: !!fresh.getElementById('deel'), said: said && said.textContent, ours: 'version' in fresh.documentElement.dataset }
    } finally { clearTimeout(timer) }
  }
  // What was said of what was sent stays until the next phase, or until something else is sent: news of others is no answer.
  const wearFresh = (fresh, news = false) => {
    const next = fresh.getElementById('live').dataset
    if ('chosen' in next) {
      own.vote = next.chosen ? next.chosen.split('|') : []; own.first = next.first ? next.first.split('|') : []
      own.n = queue.length ? Math.max(own.n, Number(next.n)) : Number(next.n)
    }
    shared.clear()
    // What stands within the part came along with it.
    const within = [...fresh.querySelectorAll('#deel [id]')].map(it => it.id)
    const turned = take(fresh)
    put(fresh, (news && !turned ? ['tafel', 'eigen', 'aantal'] : ['tafel', 'eigen', 'gezegd', 'aantal']).filter(id => !within.includes(id)))
    own.round = roundOf()
    wear()
    document.querySelectorAll('[name=at]').forEach(at => { at.value = seen() })
  }
  // The group is gone, or no longer has this phone in it: nothing more comes.
  const leave = it => {
    over = true
    stop()
    if (unsaved()) return say(it.said)
    document.title = it.fresh.title
    document.body.replaceWith(document.adoptNode(it.fresh.body))
  }
  const look = async (address, patience) => {
    const it = await ask(address, patience)
    if (over) return
    if (it.page) { wearFresh(it.fresh, true); return calm() }
    if (it.ours && GONE.includes(it.status)) return leave(it)
    throw new Error(it.status)
  }
  const get = () => look(data.page, PATIENCE)

  // Whether a vote counted that was sent more than once, where the vote is closed by now; null where the page of now cannot tell.
  const counted = (it, fresh) => {
    const sent = name => it.fields.filter(([field]) => field === name).map(([, value]) => value)
    const choice = sent('choice'), page = fresh.getElementById('live').dataset
    if (!choice.length || fresh.getElementById('deel').dataset.moment !== sent('moment')[0]) return null
    const vote = choice.includes('-') ? '-' : choice.join('|')
    return vote === page.chosen || (sent('round')[0] === '1' && vote === page.first)
  }
  const settle = (it, got) => {
    const form = [...document.forms].find(form => named(form) === it.name)
    const told = got.fresh.getElementById('gezegd')
    // Whether the group moved on by this very step, or by another's, nobody can say of what was sent again.
    if (told && got.page && !got.ok && it.again) {
      const stands = it.vote ? counted(it, got.fresh) : null
      if (stands !== false) told.textContent = stands ? data.kept : it.vote ? data.closed : data.unsure
    }
    const words = told && told.textContent
    // Within the part it would go with the next news of others: it is said above it.
    if (told && told.closest('#deel')) told.remove()
    if (got.page) {
      const at = document.activeElement, held = form && form.contains(at) && at.name && at.type !== 'submit' ? field(at) : null
      // What was typed since stays.
      if (got.ok && form && worded([...new FormData(form)]) === it.filled) { forget(it.name); if (held) at.blur() }
      wearFresh(got.fresh)
      const shown = document.querySelector('#gezegd:not(:empty)')
      if (words && !shown && !(it.vote && got.ok)) say(words)
      else tell(words || (it.vote ? data.kept : part().dataset.status))
      // Where what had the focus was made anew.
      const same = held && [...document.querySelectorAll('form [name]')].find(it => it.form && field(it) === held)
      const next = same || live.querySelector(it.vote ? 'form[data-vote] button.main' : 'button.main')
      if (next && document.activeElement === document.body) next.focus({ preventScroll: true })
    } else if (got.ok && got.said) leave(got)
    else if (got.ok && got.ours) location.assign(got.url)
    else {
      say(got.said || data.foreign)
      if (!GONE.includes(got.status)) get().catch(() => tell(data.off, true))
    }
  }
  const send = async () => {
    if (sending) return
    sending = true
    for (let tries = 0; queue.length && !over;) {
      const it = queue[0]
      let got = null
      const slow = setTimeout(() => tell(data.unsent, true), failures ? 0 : UNSAID)
      try { got = await ask(it.address, PATIENCE, { method: 'POST', body: new URLSearchParams(it.fields) }) } catch { /* No answer at all. */ }
      clearTimeout(slow)
      const nothing = !got || (!got.ours && AWAY.includes(got.status))
      // However often it comes it counts once: by the moment that it names, by its number, or because it stands already.
      if (nothing) {
        it.again = true
        tell(data.unsent, true)
        await wait(Math.random() * Math.min(8000, 250 * 2 ** tries++))
        continue
      }
      tries = 0
      if (queue.includes(it)) queue.splice(queue.indexOf(it), 1)
      settle(it, got)
    }
    sending = false
  }
  document.addEventListener('submit', event => {
    const form = event.target, action = form.getAttribute('action') || ''
    if (over || form.method !== 'post' || !/\/(doe|stem|wifi|opzet)$/.test(action)) return
    event.preventDefault()
    // What was asked first is answered.
    if (event.submitter && event.submitter.closest('[data-asks]')) event.submitter.closest('[data-asks]').open = false
    const vote = form.matches('[data-vote]'), name = named(form), filled = [...new FormData(form)], pressed = event.submitter
    const fields = pressed && pressed.name ? [...filled, [pressed.name, pressed.value]] : filled
    // Pressed twice is meant once.
    if (queue.some(it => it.name === name && worded(it.fields) === worded(fields))) return
    if (vote) {
      own.n = Number(form.n.value); own.round = roundOf(); form.n.value = own.n + 1
      for (const it of queue.filter(it => it.name === name)) queue.splice(queue.indexOf(it), 1)
    }
    queue.push({ address: action, fields, name, vote, filled: worded(filled) })
    send()
  })

  document.addEventListener('click', event => {
    if (event.target.closest('details[data-fetched]:not([open]) > summary')) get().catch(() => tell(data.off, true))
  })

  const stop = () => { if (source) source.close(); source = null }
  // As long as nothing comes by a stream the page asks by itself, and tries the stream again whenever it is answered.
  const poll = async () => {
    if (polling) return
    const mine = polling = {}
    let news = ''
    while (visible() && polling === mine && !over) {
      try { await look(data.page + news, NEWS); news = '?na=' + seen(); open() } catch { news = ''; tell(data.off, true); await wait(500 + Math.random() * 7500) }
    }
    if (polling === mine) polling = null
  }
  const open = () => {
    if (source || over || !visible()) return
    const mine = source = new EventSource(data.stream), began = Date.now(), missed = failures > 0
    let first = true
    setTimeout(() => { if (first && source === mine) poll() }, HELD)
    const hear = () => {
      heard = Date.now(); failures = 0; calm()
      if (!first) return
      first = false
      // What is held back on its way is no stream.
      if (heard - began > HELD) { stop(); poll(); return }
      polling = null
      if (missed && 'fetch' in data) get().catch(() => tell(data.off, true))
    }
    source.onopen = () => { heard = Date.now() }
    source.addEventListener('deel', event => { hear(); if (take(parse(event.data))) hush(); wear() })
    source.addEventListener('ververs', () => { hear(); wait(Math.random() * 300).then(get).catch(() => tell(data.off, true)) })
    source.addEventListener('klop', hear)
    source.addEventListener('teller', event => { hear(); if (Number(event.lastEventId) > Number(seen())) get().catch(() => tell(data.off, true)); const count = document.getElementById('aantal'); if (count) count.textContent = event.data })
    source.onerror = () => {
      stop()
      failures++
      if (polling) return
      if (failures >= 3) tell(data.off, true)
      const again = () => failures >= 6 ? poll() : open()
      setTimeout(again, Math.random() * Math.min(8000, 250 * 2 ** failures))
    }
    heard = Date.now()
  }
  const wake = () => {
    if (over) return
    if (!visible()) { stop(); polling = null; return }
    get().catch(() => tell(data.off, true)).finally(open)
  }
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', event => { if (event.persisted) wake() })
  addEventListener('online', wake)
  setInterval(() => { if (source && Date.now() - heard > 45000) { stop(); wake() } }, 5000)
  document.documentElement.classList.add('fresh')
  wear()
  open()
} else {
  document.addEventListener('input', event => { const form = event.target.form; if (form && form.dataset.plan) showLeft(form) })
}

// A form that a browser sends by itself: pressed twice is meant once.
document.addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post') return
  if ('sent' in form.dataset) return event.preventDefault()
  form.dataset.sent = ''
  setTimeout(() => { delete form.dataset.sent }, 5000)
})

const test = document.getElementById('proef')
if (test) {
  const out = document.getElementById('proef-stroom')
  out.textContent = test.dataset.slow
  const events = new EventSource(test.dataset.stream)
  const late = setTimeout(() => { events.close(); out.textContent = test.dataset.badStream }, 3000)
  events.onmessage = () => { clearTimeout(late); events.close(); out.textContent = test.dataset.good }
}
