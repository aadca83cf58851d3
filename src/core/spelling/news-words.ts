/** Words that news copy writes and the dictionaries, made of older lists, lack. Small letters, but for names. */
export const newsWords: ReadonlySet<string> = new Set(
  `
plc plcs ltd cllr cllrs mph kph rpm bhp hrs secs mwh gwh twh bn tn tbc tba aka rtd asst dept approx supt insp
Covid responder responders ramped mins cultish oppositional cassation deplorables screener abuela adhan al algorithmically anaesthetise antisemite antisemites antivax antivaxxer antivaxxers artisanal avant azan bestie
bhangra biometric biosecurity bodycam bodycams brexiteer brexiteers bubonic bund burkini burqa burqas cannabinoid capex capita caregiving
casualisation casualization catfishing chatbot chatbots chav chemsex chokehold chokeholds cofounded cofounder cofounders cohost cohosted
cohosts colocate combatted comorbidities counterterrorism coverup covid crowdsource crowdsourced crypto cyber cyberattack cyberattacks
cyberbullying cybersecurity dashcam dashcams datacenter datacentre datapoint dayslong de dealmaker decadelong decadeslong decarbonisation
decarbonise decarbonised decarbonization decarbonize decarbonized defang defanged defund defunded defunding del dello denuclearisation
denuclearise denuclearization denuclearize deplatform deplatformed der deradicalisation deradicalization derecho derisking des
determinative di dinitrophenol dogwhistle doomscrolling dox doxed doxxed doxxing du dupatta ebike ebikes ebook ebooks el electability
entendre esport esports et etcetera evidentiary ewaste exfiltrate exfiltrated exogenic extrajudicially facemask facemasks factcheck facto
favela favelas favorability favourability fedayeen femicide femicides fintech flatline flatlined foodbank foodbanks frackers frontrunner
frontrunners fundraise fundraised fundraises gamechanger gaslighted gaslighting gendarmerie genderfluid genomic geofence geolocate
geolocated geolocation geotagged gigafactories gigafactory glamping grandmaster grandmasters gravesite gravesites greenlight greenlit
greenwash greenwashed greenwashing gzip hackathon hajib hantavirus haram hardline healthcheck helmed homeschool homeschooled
hospitalisation hospitalisations hospitalise hospitalised hotspot hotspots hourlong hourslong http https humblebrag hydrogel hydropower
hypersonic ibn ideation iftar immunisation immunocompromised immunotherapy improv improvs incentivise incentivised incentivize
incentivized influencer influencers infobox infodemic infographic infographics inkjet insurtech ivermectin jetlag jihadi jihadis jihadism
json kafala kaffiyeh keffiyeh ketamine kickstart kickstarted kimchi kirpan kleptocrat kleptocratic kleptocrats kmh knesset kombucha kora
kwh largescale las le leant les lidar lifecycle listers livestream livestreamed livestreaming livestreams lockdown lockdowns longform
longlist longlisted lookbook los maharaja majlis manmade mansplaining manspreading masse matcha matchup matchups metaverse microbiome
microblog microblogging microcredit microdose microdosing microfibre microplastic militaria millennials misgender misgendered mocktail
monthlong monthslong mpox mujahedeen mujahideen multibillion multilateralism multimillion mww nanoparticle nanoparticles nanotech
neoliberal neoliberalism neonatologist neurodivergent neurodiverse neurodiversity newsfeed newsmaker niqab niqabs noir nonbinary norovirus
onboarding onesie onesies oud outmanoeuvre outro overtourism paddleboard paddleboarding paediatrician paralympian paralympians paralympic
paralympics parkrun pashmina passcode paywalled personalisation photobomb photobombed photocall photoshoot photoshoots photovoltaics
pickaxe pickleball pilates pneumonic pneumonitis podcasted podcaster podcasters policymaking polyamorous positivity powerbroker
powerbrokers powerlifter powerlifting powersharing prebiotic prepper preppers preprint preprints primarying probiotic probiotics proptech
pulmonologist pulmonologists pushback qaeda qat racialised racialized raita reauthorization reauthorize rebrand rebranded rebranding
recategorise reoffend reoffended reoffending reprised reskill reskilling ridehailing rideshare ridesharing roadmap roadmaps rollout
rollouts roti salafi salafist salafists sambal sanitiser sanitisers sanitizer sanitizers sarin screener screeners screengrab screenshotted
securitise securitize sext sexted shawarma sheik sheiks shisha shortform showrunner showrunners siloed smackdown snowpack snuck
solopreneur spinoff spinoffs statin statins stormwater streetwear stressor subreddit subvariant subvariants sunni superdelegate
superdelegates superfan superfans superfood superfoods supermajority supervolcano supremacism takedown takedowns taqiyah tased telehealth
telemedicine telenovela telenovelas ter textspeak theatergoer theatregoer tikka toolkits touchpoint transgendered tuktuk ummah unbanked
uncontacted underreported underserved unelectable unfollow unfollowed unhcr unhoused unifier unionise unionised unionize unionized unmute
unmuted unvaccinated upcycle upcycled upcycling upskill upskilling upvote upvoted urbanite vaper vapers vaxxed veganuary videoconference
videographer virality vis vitro vlog vlogger vloggers vlogging voiceover vom von wagyu waitlist waitlisted walkie watchlist weaponise
weaponised webpage webpages weeklong weekslong wetsuit whataboutism whistleblower whistleblowers whistleblowing wifi wingsuit wokeism
wokeness workforces www yakuza yearslong ziggurat zillionaire zillionaires zoonotic zu zum zur
`
    .trim()
    .split(/\s+/u),
);
