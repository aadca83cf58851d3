const list = (text: string): readonly string[] => text.split(",").map((title) => title.trim().toLowerCase());

/** Forms of address before a name: "Mr", "Sir", "Dr.". Lower case, no stop. */
export const courtesyTitles: ReadonlySet<string> = new Set(
  list(
    `mr, mrs, ms, miss, mx, sir, dame, lord, lady, baroness, baron, dr, prof, rev, fr, mme, mlle, madame, monsieur, señor, sr, hon, sheikh, imam, rabbi, ayatollah, hajji`,
  ),
);

/** The noun a title ends in: "Russian Foreign *Minister*", "Kremlin *spokesman*". Lower case, no stop. */
export const titleNouns: ReadonlySet<string> = new Set(
  list(
    `president, minister, premier, chancellor, secretary, ambassador, envoy, governor, gov, mayor, senator, sen, representative, rep, congressman, congresswoman, chairman, chairwoman, chairperson, chair, speaker, leader, chief, head, director, commissioner, commander, general, gen, colonel, col, lieutenant, lt, major, maj, captain, capt, sergeant, sgt, corporal, cpl, private, pvt, admiral, adm, cmdr, marshal, officer, detective, inspector, superintendent, supt, constable, sheriff, deputy, judge, justice, magistrate, prosecutor, attorney, atty, lawyer, barrister, solicitor, counsel, professor, doctor, nurse, surgeon, bishop, archbishop, cardinal, pope, reverend, father, sister, brother, pastor, priest, vicar, king, queen, prince, princess, duke, duchess, emperor, sultan, emir, spokesman, spokeswoman, spokesperson, adviser, advisor, aide, analyst, economist, expert, researcher, scientist, strategist, pollster, professor, historian, author, writer, journalist, reporter, correspondent, editor, columnist, anchor, broadcaster, host, actor, actress, singer, director, producer, star, coach, manager, striker, goalkeeper, midfielder, defender, champion, athlete, candidate, nominee, councillor, councilman, councilwoman, alderman, lawmaker, deputy, mp, msp, delegate, treasurer, controller, coordinator, organiser, organizer, activist, campaigner, founder, co-founder, owner, executive, ceo, cfo, consultant, investor, developer, farmer, teacher, principal, headteacher, student, dean, rector, resident, witness, businessman, businesswoman, billionaire, comedian, veteran, firefighter, paramedic, pilot, driver, astronaut, coroner, ombudsman, whistleblower, defendant, suspect, rapporteur, negotiator, diplomat, dissident, warlord, tycoon, mogul`,
  ),
);
