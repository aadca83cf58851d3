/** What somebody is, written with a capital before a full name: "Republican Jo Roe", "Plumber Ida Berg". Lower case, no titles. */
export const callings: ReadonlySet<string> = new Set(
  `republican democrat conservative liberal labour tory green independent socialist communist nationalist unionist libertarian
  incumbent challenger newcomer rival hopeful frontrunner front-runner runner-up veteran freshman backbencher
  businessman businesswoman billionaire millionaire tycoon magnate entrepreneur developer investor banker trader broker
  actor actress singer songwriter rapper musician pianist violinist drummer guitarist composer conductor dancer comedian artist
  painter sculptor designer architect photographer filmmaker producer author writer poet novelist playwright critic
  reporter journalist columnist blogger presenter broadcaster correspondent publisher historian economist scientist researcher
  biologist chemist physicist geologist astronomer engineer surgeon physician doctor nurse midwife paramedic dentist vet
  teacher lecturer student pupil graduate campaigner activist organiser organizer volunteer protester whistleblower
  striker goalkeeper keeper midfielder defender winger forward batsman bowler pitcher quarterback jockey cyclist swimmer runner
  sprinter boxer golfer skier rower teammate team-mate
  plumber baker builder carpenter electrician mechanic farmer fisherman miner driver pilot skipper sailor shopkeeper landlord
  landlady butcher barber hairdresser chef cook waiter waitress cleaner caretaker gardener postman publican innkeeper
  resident neighbour neighbor tenant commuter passenger motorist pedestrian pensioner witness bystander survivor victim widow
  widower mother father grandmother grandfather soldier firefighter policeman policewoman defendant suspect gunman`.split(
    /\s+/u,
  ),
);
