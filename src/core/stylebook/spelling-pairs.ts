/**
 * American and British spellings that stand for one another wherever they occur. Pairs that only sometimes do (program,
 * license, practice, tire, story, draft, check, curb, meter) are left out, or given one way only below.
 */
const families = `
color colour · s ed ing ful fully less ization
discolor discolour · ed ing
favor favour · s ed ing able ably ite ites itism
favorit favourit e es
honor honour · s ed ing able ably
dishonor dishonour · ed able
labor labour · s ed ing er ers
neighbor neighbour · s ing hood hoods ly
behavior behaviour · s al ally
harbor harbour · s ed ing
humor humour · s ed less
rumor rumour · s ed
tumor tumour · s
vapor vapour · s
vigor vigour ·
rigor rigour · s
valor valour ·
armor armour · s ed ies y
parlor parlour · s
savior saviour · s
endeavor endeavour · s ed ing
odor odour · s less
splendor splendour ·
fervor fervour ·
clamor clamour · s ed ing
candor candour ·
demeanor demeanour ·
misdemeanor misdemeanour · s
center centre · s
centered centred ·
centering centring ·
theater theatre · s
fiber fibre · s
liter litre · s
kilometer kilometre · s
centimeter centimetre · s
millimeter millimetre · s
caliber calibre · s
luster lustre ·
somber sombre · ly
specter spectre · s
maneuver manoeuvre · s
maneuvered manoeuvred ·
maneuvering manoeuvring ·
defense defence · s less
offense offence · s
pretense pretence · s
jewelry jewellery ·
enrollment enrolment · s
enroll enrol · s
fulfill fulfil · s
fulfillment fulfilment ·
installment instalment · s
skillful skilful · ly
willful wilful · ly
gray grey · s ed ing ish
plow plough · s ed ing
skeptic sceptic · s al ally ism
mustache moustache · s d
pajamas pyjamas ·
aluminum aluminium ·
airplane aeroplane · s
cozy cosy ·
mold mould · s y
molt moult · s ed ing
smolder smoulder · s ed ing
anemia anaemia ·
anemic anaemic ·
anesthe anaesthe tic tics tist tists tized
diarrhea diarrhoea ·
estrogen oestrogen ·
fetus foetus · es
fetal foetal ·
gynecolog gynaecolog y ist ists ical
hemophilia haemophilia ·
hemorrhag haemorrhag e es ed ing
leukemia leukaemia ·
orthopedic orthopaedic · s
pediatric paediatric · s
pediatrician paediatrician · s
archeolog archaeolog y ist ists ical
`;

/** Stems with -z- in America and -s- in British newspapers. */
const zStems = `
analy e ed ing er
apologi e ed es ing
authori e ed es ing ation
capitali e ed es ing ation
cataly e ed es ing
centrali e ed es ing ation
characteri e ed es ing ation
civili e ed ing ation ations
coloni e ed es ing ation
commerciali e ed es ing ation
computeri e ed ing
critici e ed es ing
decentrali e ed ation
demoni e ed es ing
destabili e ed es ing ation
emphasi e ed ing
equali e ed es ing er
familiari e ed es ing
fertili e ed es ing er ers ation
finali e ed es ing
formali e ed es ing
generali e ed es ing ation
globali ed ation
harmoni e ed es ing ation
hospitali e ed es ing ation ations
immuni e ed es ing ation ations
industriali e ed ing ation
italici e ed
jeopardi e ed es ing
legali e ed es ing ation
legitimi e ed es ing
liberali e ed es ing ation
marginali e ed es ing ation
materiali e ed es ing
maximi e ed es ing
memori e ed es ing
militari e ed ing ation
minimi e ed es ing
mobili e ed es ing ation
moderni e ed es ing ation
monopoli e ed es ing
nationali e ed es ing ation
neutrali e ed es ing
normali e ed es ing ation
optimi e ed es ing
organi e ed es ing er ers ation ations ational
paraly e ed ing
patroni e ed es ing
penali e ed es ing
polari e ed es ing ation
politici e ed es ing ation
populari e
populari e ed es ing ation
prioriti e ed es ing
privati e ed es ing ation
publici e ed es ing
radicali e ed es ing ation
rationali e ed es ing
reali e ed es ing ation
recogni e ed es ing able
reorgani e ed es ing ation
scrutini e ed es ing
sociali e ed es ing
speciali e ed es ing ation
stabili e ed es ing ation
standardi e ed es ing ation
subsidi e ed es ing
summari e ed es ing
symboli e ed es ing
sympathi e ed es ing er ers
terrori e ed es ing
unauthori ed
utili e ed es ing ation
vandali e ed es ing
vapori e ed es ing
victimi e ed es ing
visuali e ed es ing ation
weaponi e ed es ing ation
`;

/** Stems that double their last letter in Britain. */
const doubledStems = `
travel ed ing er ers
cancel ed ing
label ed ing
model ed ing er ers
fuel ed ing
total ed ing
signal ed ing
counsel ed ing or ors
dial ed ing
equal ed ing
funnel ed ing
initial ed ing
level ed ing
libel ed ous
marshal ed ing
marvel ed ous
panel ed ing ist ists
pedal ed ing
quarrel ed ing
rival ed ing
shovel ed ing
spiral ed ing
tunnel ed ing
unravel ed ing
jewel er ers
`;

type Pair = readonly [american: string, british: string];

const lines = (list: string): readonly string[][] =>
  list
    .trim()
    .split("\n")
    .map((line) => line.split(" "));

const withEndings = (american: string, british: string, endings: readonly string[]): readonly Pair[] =>
  endings.map((end) => (end === "·" ? [american, british] : [american + end, british + end]));

const pairs: readonly Pair[] = [
  ...lines(families).flatMap(([american = "", british = "", ...endings]) => withEndings(american, british, endings)),
  ...lines(zStems).flatMap(([stem = "", ...endings]) => withEndings(`${stem}z`, `${stem}s`, endings)),
  ...lines(doubledStems).flatMap(([stem = "", ...endings]) => withEndings(stem, stem + stem.slice(-1), endings)),
];

/** What an American house does not write → what it writes. */
export const americanSpellings: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs.map(([american, british]) => [british, american] as const),
  ["practise", "practice"],
  ["practised", "practiced"],
  ["practising", "practicing"],
  ["licence", "license"],
  ["licences", "licenses"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["tyre", "tire"],
  ["tyres", "tires"],
  ["cheque", "check"],
  ["cheques", "checks"],
  ["kerb", "curb"],
  ["storey", "story"],
  ["storeys", "stories"],
  ["whilst", "while"],
  ["amongst", "among"],
  ["towards", "toward"],
  ["afterwards", "afterward"],
  ["ageing", "aging"],
  ["judgement", "judgment"],
  ["judgements", "judgments"],
  ["learnt", "learned"],
]);

/** What a British house does not write → what it writes. */
export const britishSpellings: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs,
  ["toward", "towards"],
  ["aging", "ageing"],
  ["gotten", "got"],
]);
