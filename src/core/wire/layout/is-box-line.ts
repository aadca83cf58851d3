/** Longer lines are prose, or tell more than a box does. */
const longestLine = 220;

/**
 * Whole lines that pages put between two paragraphs: forms to sign up, labels of advertisements, players, apps, cookies,
 * appeals. Seen on many sites; none names a site.
 */
const boxLines: readonly RegExp[] = [
  // Forms to sign up, and what they answer.
  /^(?:sign ?up|subscribe)(?: (?:now|here|today|free)|,? (?:to|for|and) .{2,120})?[.!]?$/iu,
  /^(?:please )?(?:(?:enter|type) )?your e-?mail(?: address)?(?: here)?:?$/iu,
  /^(?:get|receive|have) .{3,90}\b(?:inbox|newsletters?|e-?mails?|alerts|your phone|briefing)\b.{0,60}$/iu,
  /^(?:thank you|thanks) for (?:subscribing|signing up|registering)\b.{0,40}$/iu,
  /^you(?:['’]ve| have)(?: been)? (?:successfully )?(?:been added|added|subscribed|signed up)\b.{0,80}$/iu,
  /^by (?:subscribing|signing up|submitting|clicking|registering|providing|entering) .{0,160}\b(?:terms|privacy|policy|agree|consent)\b.{0,80}$/iu,
  /^(?:our )?newsletters?(?: sign-?up| promotion)?$/iu,
  /^don['’]t miss (?:a|an|any|our|out)\b.{0,80}$/iu,
  /^(?:after|skip past) newsletter promotion$/iu,
  // Advertisements.
  /^(?:ads?|advertisements?|advertising|sponsored(?: content)?|promoted|ad feedback|skip (?:ad|advertisement)s?)$/iu,
  /^(?:advertisement\W+)?(?:story|article|content) continues (?:below|after)\b.{0,40}$/iu,
  /^(?:scroll (?:down )?(?:for|to) (?:continue|more)\b.{0,40}|continue reading(?: below)?)$/iu,
  // Players and pictures.
  /^(?:loading(?: (?:video|audio))?(?: player)?|video player(?: close)?|now playing|up next|play(?: video)?|pause|mute|unmute|replay)(?:\.{3}|…)?$/iu,
  /^\d{1,2}:\d\d\s*\/\s*\d{1,2}:\d\d$/u,
  /^this (?:video|audio|clip) (?:can ?not|can['’]t) be played\.?$/iu,
  /^to (?:play|watch|view|use) this (?:video|content|page)\b.{0,40}\b(?:enable|javascript)\b.{0,60}$/iu,
  /^(?:view|open|expand) image(?: (?:in full ?screen|modal|gallery))?$/iu,
  /^(?:tap|click|swipe) to (?:see|view|expand|enlarge|play|unmute|reveal)\b.{0,30}$/iu,
  // Apps.
  /^(?:download|get) (?:the|our) (?:.{1,30} )?apps?\b.{0,50}$/iu,
  /^read (?:this|the) (?:story|article) in (?:the|our) app\.?$/iu,
  /^(?:(?:download|get it) on (?:the )?)?(?:app store|google play)$/iu,
  // Cookies.
  /^we(?: and our partners)? use cookies\b.{0,160}$/iu,
  /^(?:this|the following) content is (?:provided|hosted|supplied) by .{2,40}\bcookies?\b.{0,120}$/iu,
  /^(?:accept|reject|allow|decline)(?: (?:all|cookies|all cookies|and continue))?$/iu,
  /^(?:manage|change) (?:my |your )?(?:settings|cookies|preferences|options|choices)$/iu,
  // Appeals.
  /^you(?:['’]ve| have) (?:\d+|one|two|three|four|five|no) (?:more )?free (?:articles?|stories)\b.{0,40}$/iu,
  /^this (?:article|story|content) is (?:only )?(?:for|available to) (?:our )?subscribers(?: only)?\.?$/iu,
  /^(?:already|not) a (?:subscriber|member)\?.{0,40}$/iu,
  /^(?:log ?in|sign in|register)(?: now| here)?$/iu,
  /^cancel (?:at )?any ?time\.?$/iu,
  /^support (?:independent|local|quality|our|free) (?:journalism|news|reporting|newsrooms?)\b.{0,60}$/iu,
  /^(?:donate|give|contribute)(?: now| today| here)?[.!]?$/iu,
  // What readers are asked to say, and to pass on.
  /^(?:what do you think\?.{0,80}|(?:have your say|join the (?:conversation|discussion|debate)|leave a comment|let us know)\b.{0,80})$/iu,
  /^(?:view|show|read|hide) (?:all )?(?:\d+ )?comments?(?: \(\d+\))?$/iu,
  /^(?:share|copy link|copied|back to top)(?: this (?:article|story|page|post))?$/iu,
];

/** Whether a whole line is one of a box that pages put between two paragraphs. */
export const isBoxLine = (text: string): boolean =>
  text.length <= longestLine && boxLines.some((line) => line.test(text));
