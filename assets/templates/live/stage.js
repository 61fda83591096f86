
// Sets the page that everyone sees as large as what stands on it allows. The host can only guess; here it is measured, before
// it is painted. Nothing is ever below the edge: what is least needed is left out first, and an answer never.
const SIZES = { comfortable: 4, smallest: 6, last: 8 }
const fitStage = () => {
  const stage = document.getElementById('zaal')
  if (!stage) return
  const lines = [...stage.querySelectorAll('.said > :not(.folded)')], folded = stage.querySelector('.folded')
  const answers = stage.querySelector('.bars'), least = answers && answers.matches('[data-options]') ? 0 : 1
  const fits = (size, kept, figure = true) => {
    stage.className = stage.className.replace(/size-\d/, 'size-' + size)
    stage.classList.toggle('alone', !figure)
    lines.forEach((line, at) => { line.hidden = at < lines.length - kept })
    if (folded) folded.hidden = kept >= lines.length
    return document.scrollingElement.scrollHeight <= innerHeight
  }
  const all = lines.length
  // On a narrow window one scrolls.
  if (!matchMedia('(min-width:48.01rem)').matches) return fits(Number(stage.dataset.size), all)
  // The address of the group is never broken: the host knows how long it is.
  const first = stage.matches('.lobby') ? Number(stage.dataset.size) : 1
  const steps = function* () {
    const whole = answers ? SIZES.comfortable : SIZES.smallest
    for (let size = first; size <= whole; size++) yield [size, all]
    // What was read already is needed less than answers that are read from the back.
    for (let size = whole; size <= SIZES.smallest; size++) for (let kept = all - 1; kept >= least; kept--) yield [size, kept]
    const rest = answers ? 0 : all
    yield [SIZES.smallest, answers ? 0 : Math.min(all, 1)]
    for (let size = SIZES.comfortable; size <= SIZES.last; size++) yield [size, rest, false]
  }
  for (const step of steps()) if (fits(...step)) return
}
if (document.body.matches('.projector')) {
  new MutationObserver(fitStage).observe(document.getElementById('live'), { childList: true, subtree: true })
  addEventListener('resize', fitStage)
  addEventListener('load', fitStage)
  fitStage()
}
