/** Whether a noun in the singular stands for one person: "driver", "policewoman". Small letters; few of those there are, but none that means several. */
export const isOnePerson = (noun: string): boolean => kin.test(noun) || doer.test(noun);

const kin =
  /^(?:\w*(?:s|ce|ch|er|ir|gun|work|y|le)man|man|\w*woman|mother|mum|mom|wife|widow|sister|daughter|girl|grandmother|aunt|niece|girlfriend|father|dad|husband|widower|brother|son|boy|grandfather|uncle|nephew|boyfriend)$/u;

const doer =
  /(?:driver|rider|cyclist|motorist|passenger|pedestrian|pilot|skipper|sailor|fisher|victim|suspect|defendant|accused|witness|teacher|student|pupil|teenager|pensioner|worker|officer|soldier|farmer|nurse|doctor|surgeon|patient|player|striker|keeper|midfielder|defender|winger|jockey|boxer|runner|swimmer|climber|walker|hiker|skier|tourist|resident|neighbou?r|lawyer|artist|author|singer|dancer|builder|plumber|electrician|clerk|cook|chef|waiter|baker|shopkeeper|postman|barber|mechanic|carpenter|toddler|baby|child|infant|youth|veteran|widow|widower)$/u;
