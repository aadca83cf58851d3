const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Nouns for people that are counted. Singular and plural, lower case. */
export const peopleNouns: ReadonlySet<string> = words(
  `people person persons men man women woman children child boys boy girls girl babies baby infants infant teenagers teenager youths youth adults adult pensioners residents resident villagers citizens citizen civilians civilian soldiers soldier troops troop servicemen marines sailors officers officer police policemen guards fighters militants militant rebels rebel insurgents gunmen gunman attackers attacker terrorists suspects suspect students student pupils pupil teachers teacher workers worker employees employee staff staffers miners farmers farmer drivers driver passengers passenger crew migrants migrant refugees refugee asylum-seekers tourists tourist fans spectators worshippers protesters protester demonstrators activists activist prisoners prisoner inmates detainees hostages hostage patients patient doctors nurses medics firefighters rescuers journalists journalist lawmakers senators mps members delegates voters voter supporters customers families family households others victims victim survivors survivor sailors pilots players jurors witnesses relatives foreigners nationals americans britons russians ukrainians palestinians israelis syrians iraqis iranians germans indians pakistanis chinese`,
);

/** Words that make a figure a toll, beside it or as its verb. */
export const casualtyWords: ReadonlySet<string> = words(
  `killed kill kills killing dead died die dies dying death deaths fatalities fatality casualties casualty wounded wounding injured injures injuring injuries hurt slain murdered massacred drowned perished missing maimed shot stabbed burned burnt beheaded executed victims victim bodies corpses toll lives`,
);

/** Units of measure. */
export const measureUnits: ReadonlySet<string> = words(
  `km kilometre kilometres kilometer kilometers metre metres meter meters m cm centimetre centimetres centimeter centimeters mm millimetre millimetres mile miles mi foot feet ft inch inches yard yards acre acres hectare hectares ha sq kg kilo kilos kilogram kilograms kilogramme kilogrammes gram grams g tonne tonnes ton tons pound pounds lb lbs ounce ounces oz stone litre litres liter liters gallon gallons barrel barrels pint pints degree degrees celsius fahrenheit °c °f mph kph km/h knots volt volts watt watts kw mw gw kwh mwh gwh megawatt megawatts gigawatt gigawatts hertz mhz ghz megabytes gigabytes gb tb mb kilotons magnitude`,
);

/** Units of time. */
export const timeUnits: ReadonlySet<string> = words(
  `second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight month months quarter quarters year years decade decades century centuries`,
);

/** Words for money behind a figure. */
export const moneyWords: ReadonlySet<string> = words(
  `dollar dollars cent cents euro euros pound pounds pence p sterling yen yuan renminbi won rupee rupees ruble rubles rouble roubles lira liras franc francs peso pesos real reais rand shekel shekels dirham dirhams riyal riyals krona kronor krone kroner zloty hryvnia naira shilling shillings baht ringgit rupiah usd eur gbp`,
);
