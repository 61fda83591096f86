// Keeps a page of a group session fresh. Everything works without it: forms are forms, and a button asks for news.
'use strict'
const live = document.getElementById('live')
const status = document.getElementById('status')
const wait = ms => new Promise(done => setTimeout(done, ms))
const visible = () => document.visibilityState !== 'hidden'
const tell = text => { if (status && text && status.textContent !== text) status.textContent = text }
const part = () => document.getElementById('deel')
const parse = html => new DOMParser().parseFromString(html, 'text/html')
let source = null, heard = 0, failures = 0, polling = false, unsent = null

// What a plan comes to: in the order that is meant, or once for each part that is given.
const planned = form => form.dataset.plan === 'rank'
  ? [...form.querySelectorAll('[data-place]')].filter(it => it.value).sort((a, b) => a.value - b.value).map(it => it.dataset.place)
  : [...form.querySelectorAll('[data-amount]')].flatMap(it => Array(Math.max(0, Math.round(it.value / it.step))).fill(it.dataset.amount))
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
document.addEventListener('input', event => { const form = event.target.form; if (form && form.dataset.plan) showLeft(form) })
document.querySelectorAll('form[data-plan]').forEach(showLeft)

if (live) {
  const data = live.dataset
  const seen = () => part() ? part().dataset.seq : '0'
  const shared = new Map()
  const own = { round: '', vote: data.chosen ? data.chosen.split('|') : [], first: data.first ? data.first.split('|') : [], n: Number(data.n || 0) }
  const roundOf = () => { const form = live.querySelector('form[data-vote]'); return form ? form.moment.value + ' ' + form.round.value : '' }
  own.round = roundOf()

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
    }
    for (const item of live.querySelectorAll('[data-options] [data-key]')) {
      for (const [keys, word] of [[own.first, data.yoursFirst], [own.vote, data.yours]]) {
        if (keys.includes(item.dataset.key) && !item.querySelector('.yours')) {
          const mark = document.createElement('span')
          mark.className = 'yours'; mark.textContent = word
          item.querySelector('.words').append(' ', mark)
        }
      }
    }
  }

  // Replaces what is another, never what somebody is typing in.
  const put = (fresh, ids) => {
    for (const id of ids) {
      const now = document.getElementById(id), next = fresh.getElementById(id)
      if (!next || !now) { if (now) now.replaceChildren(); continue }
      const text = next.outerHTML
      if (shared.get(id) === text) continue
      const busy = now.contains(document.activeElement) && /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)
      if (busy && document.activeElement.type !== 'radio') continue
      shared.set(id, text)
      now.replaceWith(document.adoptNode(next))
    }
  }

  // What belongs to other phases goes out of sight; what was said of this round is over.
  const follow = () => {
    const phase = part().dataset.phase
    for (const it of document.querySelectorAll('#eigen [data-in]')) it.hidden = !it.dataset.in.split(' ').includes(phase)
    for (const it of document.querySelectorAll('#eigen [data-once]')) it.remove()
    for (const it of document.querySelectorAll('#eigen [data-again]')) it.hidden = false
  }

  const take = fresh => {
    const before = part(), next = fresh.getElementById('deel')
    if (!before || !next) return
    const moved = before.dataset.seq !== next.dataset.seq, turned = before.dataset.phase !== next.dataset.phase
    const ids = [...next.children].map(child => child.id).filter(Boolean)
    const same = ids.length && ids.every(id => before.querySelector('#' + id))
    if (same) { put(fresh, ids); Object.assign(part().dataset, { seq: next.dataset.seq, phase: next.dataset.phase, status: next.dataset.status }) } else before.replaceWith(document.adoptNode(next))
    if (turned) follow()
    // How long somebody has is said to each apart.
    if (turned && 'timed' in next.dataset && source) wait(Math.random() * 2000).then(get).catch(() => tell(data.off))
    if (moved) tell(part().dataset.status)
  }

  const page = async (address, options) => {
    const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: 'text/html' }, ...options })
    const fresh = parse(await answer.text()), said = fresh.querySelector('h1')
    if (fresh.getElementById('live')) return fresh
    if (answer.status === 400 && said) return { refused: said.textContent }
    location.reload()
    return null
  }
  const wearFresh = fresh => {
    if (!fresh || fresh.refused) return
    const next = fresh.getElementById('live').dataset
    if ('chosen' in next) { own.vote = next.chosen ? next.chosen.split('|') : []; own.first = next.first ? next.first.split('|') : []; own.n = Number(next.n) }
    shared.clear()
    take(fresh); put(fresh, ['eigen', 'gezegd', 'aantal'])
    const form = live.querySelector('form[data-vote]')
    own.round = roundOf()
    if (form) wear()
    live.querySelectorAll('[name=at]').forEach(at => { at.value = seen() })
  }
  const get = async () => wearFresh(await page(data.page))

  // Says what is wrong with what was filled in, and leaves it as it stands.
  const say = text => {
    let note = document.getElementById('gezegd')
    if (!note) { note = document.createElement('p'); note.id = 'gezegd'; note.className = 'told-back'; live.before(note) }
    note.textContent = text
    note.scrollIntoView({ block: 'nearest' })
    tell(text)
  }
  const send = async () => {
    for (let tries = 0; unsent; tries++) {
      const sending = unsent
      try {
        const fresh = await page(sending.address, { method: 'POST', body: new URLSearchParams(sending.fields) })
        if (unsent === sending) unsent = null
        if (fresh && fresh.refused) { own.vote = sending.before; say(fresh.refused); continue }
        wearFresh(fresh)
        const said = document.getElementById('gezegd') || (fresh && fresh.getElementById('gezegd'))
        tell(said ? said.textContent : data.kept)
        const button = live.querySelector('form[data-vote] button.main')
        if (button) button.focus()
      } catch {
        tell(data.unsent)
        await wait(Math.random() * Math.min(8000, 250 * 2 ** tries))
      }
    }
  }
  live.addEventListener('submit', event => {
    const form = event.target
    if (!form.matches('form[data-vote]')) return
    event.preventDefault()
    const fields = [...new FormData(form, event.submitter)]
    const before = own.vote
    own.n = Number(form.n.value); own.round = roundOf()
    own.vote = fields.filter(([name]) => name === 'choice').map(([, value]) => value)
    if (!own.vote.length && form.dataset.plan) own.vote = planned(form)
    if (own.vote.includes('-')) own.vote = ['-']
    const idle = !unsent
    unsent = { address: form.action, fields, before }
    if (idle) send()
  })

  const stop = () => { if (source) source.close(); source = null }
  const poll = async () => {
    if (polling) return
    polling = true
    stop()
    while (visible() && polling) {
      try { wearFresh(await page(data.page + '?na=' + seen())); failures = 0 } catch { tell(data.off); await wait(Math.random() * 8000) }
    }
    polling = false
  }
  const open = () => {
    if (source || polling || !visible()) return
    source = new EventSource(data.stream)
    const began = Date.now()
    let first = true
    const hear = () => { heard = Date.now(); failures = 0; if (first && Date.now() - began > 5000) poll(); first = false }
    source.onopen = () => { heard = Date.now() }
    source.addEventListener('deel', event => { hear(); take(parse(event.data)); wear() })
    source.addEventListener('ververs', () => { hear(); wait(Math.random() * 300).then(get).catch(() => tell(data.off)) })
    source.addEventListener('klop', hear)
    source.addEventListener('teller', event => { hear(); const count = document.getElementById('aantal'); if (count) count.textContent = event.data })
    source.onerror = () => {
      stop()
      failures++
      if (failures >= 3) tell(data.off)
      const again = () => failures >= 6 ? poll() : open()
      setTimeout(again, Math.random() * Math.min(8000, 250 * 2 ** failures))
    }
    heard = Date.now()
  }
  const wake = () => { if (!visible()) { stop(); polling = false; return } get().catch(() => tell(data.off)).finally(open) }
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', event => { if (event.persisted) wake() })
  addEventListener('online', wake)
  setInterval(() => { if (source && Date.now() - heard > 45000) { stop(); wake() } }, 5000)
  document.documentElement.classList.add('fresh')
  wear()
  open()
}

const test = document.getElementById('proef')
if (test) {
  const out = document.getElementById('proef-stroom')
  out.textContent = test.dataset.slow
  const events = new EventSource(test.dataset.stream)
  const late = setTimeout(() => { events.close(); out.textContent = test.dataset.badStream }, 3000)
  events.onmessage = () => { clearTimeout(late); events.close(); out.textContent = test.dataset.good }
}
