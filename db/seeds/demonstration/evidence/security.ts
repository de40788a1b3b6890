import type { Both } from '../words.ts'

/** What people in cloud and cyber security did, by skill. */
export const security: Readonly<Record<string, readonly Both[]>> = {
  'cloud-security': [
    {
      en: 'Set the guardrails for {24-60} workloads and closed the {5-14} open findings of the yearly review before it began.',
      fr: 'J’ai établi les mesures de protection de {24-60} charges de travail et réglé, avant l’examen annuel, les {5-14} constats encore ouverts.',
    },
    {
      en: 'Wrote the twelve controls that every new account starts with; {90-98} percent of teams never had to ask for an exception.',
      fr: 'J’ai rédigé les douze contrôles dont chaque nouveau compte est doté au départ ; {90-98} pour cent des équipes n’ont jamais demandé d’exception.',
    },
    {
      en: 'Found {3-9} storage accounts open to the world, closed them the same hour, and added the check that would have found them on the first day.',
      fr: 'J’ai trouvé {3-9} comptes de stockage ouverts à tous, les ai fermés dans l’heure et ai ajouté la vérification qui les aurait repérés dès le premier jour.',
    },
  ],
  'cloud-architecture': [
    {
      en: 'Drew and defended the target architecture, then built its first landing zone with two colleagues in {5-9} weeks.',
      fr: 'J’ai conçu et défendu l’architecture cible, puis bâti sa première zone d’accueil avec deux collègues en {5-9} semaines.',
    },
    {
      en: 'Split one large account into {6-14} small ones by purpose, so that a mistake in one stays in one.',
      fr: 'J’ai divisé un grand compte en {6-14} petits selon leur raison d’être, pour qu’une erreur dans l’un y reste.',
    },
  ],
  terraform: [
    {
      en: 'Moved hand-made resources into code, module by module, so that a new environment takes an afternoon.',
      fr: 'J’ai fait passer en code, module par module, des ressources créées à la main : un nouvel environnement se monte en un après-midi.',
    },
    {
      en: 'Kept {15-40} modules that eight teams use, each with a test and an example that runs every night.',
      fr: 'J’ai tenu {15-40} modules dont se servent huit équipes, chacun avec un test et un exemple qui s’exécutent chaque nuit.',
    },
  ],
  kubernetes: [
    {
      en: 'Ran {2-6} clusters through four upgrades with no outage that a user could see.',
      fr: 'J’ai mené {2-6} grappes à travers quatre mises à niveau sans interruption visible.',
    },
    {
      en: 'Halved the bill of a cluster by measuring what each service really used, and kept a week of margin for the rush of April.',
      fr: 'J’ai réduit de moitié la facture d’une grappe en mesurant ce que chaque service consommait vraiment, tout en gardant une marge pour l’affluence d’avril.',
    },
  ],
  'risk-assessment': [
    {
      en: 'Wrote the assessments that the authorizing officials signed, in words they could use.',
      fr: 'J’ai rédigé les évaluations que les personnes autorisées ont signées, dans des mots qui leur servaient.',
    },
    {
      en: 'Turned a register of {80-200} risks that nobody read into the nine that somebody had to decide.',
      fr: 'J’ai transformé un registre de {80-200} risques que personne ne lisait en neuf risques sur lesquels quelqu’un devait trancher.',
    },
  ],
  'cloud-migration': [
    {
      en: 'Moved {9-30} applications in {7-16} months, the dullest first, and switched two of them off when nobody missed them.',
      fr: 'J’ai fait migrer {9-30} applications en {7-16} mois, les plus banales d’abord, et en ai fermé deux dont personne ne s’ennuyait.',
    },
    {
      en: 'Planned a weekend move of {2-5} terabytes with a way back at every hour; we never needed it.',
      fr: 'J’ai planifié la migration de {2-5} téraoctets en une fin de semaine, avec un retour possible à chaque heure ; il n’a jamais servi.',
    },
  ],
  'cloud-cost-management': [
    {
      en: 'Showed each team its own bill every Monday; spending fell by {18-40} percent without a rule being written.',
      fr: 'J’ai montré à chaque équipe sa propre facture le lundi matin ; les dépenses ont baissé de {18-40} pour cent sans qu’une règle soit écrite.',
    },
    {
      en: 'Bought the right commitments a year ahead and put {200-900} thousand dollars back into the program.',
      fr: 'J’ai acheté les bons engagements un an d’avance et remis {200-900} mille dollars au programme.',
    },
  ],
  observability: [
    {
      en: 'Replaced {40-120} alarms that everyone ignored by seven that mean something.',
      fr: 'J’ai remplacé {40-120} alarmes que tout le monde ignorait par sept qui veulent dire quelque chose.',
    },
    {
      en: 'Put one trace through five services, so that a slow page points at its own cause.',
      fr: 'J’ai suivi une même requête à travers cinq services : une page lente désigne maintenant sa propre cause.',
    },
  ],
  'incident-response': [
    {
      en: 'Led the response to a ransomware attempt: contained in {2-5} hours, services back the same day, lessons shared the week after.',
      fr: 'J’ai dirigé l’intervention lors d’une tentative de rançongiciel : confinée en {2-5} heures, services rétablis le jour même, leçons partagées la semaine suivante.',
    },
    {
      en: 'Wrote the playbooks that a new colleague can follow at three in the morning, and rehearsed them {4-9} times a year.',
      fr: 'J’ai rédigé des procédures qu’une nouvelle recrue peut suivre à trois heures du matin, et nous les avons répétées {4-9} fois par année.',
    },
    {
      en: 'On call one week in four: {25-70} alerts a month, of which I could say why for every one that I closed.',
      fr: 'De garde une semaine sur quatre : {25-70} alertes par mois, et je pouvais dire pourquoi pour chacune de celles que je fermais.',
    },
  ],
  'vulnerability-management': [
    {
      en: 'Assessed {80-160} systems a quarter and explained each finding to the people who could mend it.',
      fr: 'J’ai évalué {80-160} systèmes par trimestre et expliqué chaque constat aux personnes en mesure de le corriger.',
    },
    {
      en: 'Brought the time from finding to mending down from {50-90} days to {9-20} by asking each team what stood in its way.',
      fr: 'J’ai ramené le délai de correction de {50-90} à {9-20} jours en demandant à chaque équipe ce qui lui barrait la route.',
    },
  ],
  'malware-analysis': [
    {
      en: 'Wrote detection rules that caught two campaigns before the vendors named them.',
      fr: 'J’ai écrit des règles de détection qui ont repéré deux campagnes avant que les fournisseurs ne les nomment.',
    },
    {
      en: 'Took apart {12-40} samples a year in a closed laboratory and told the mail team what to look for, the same day.',
      fr: 'J’ai décortiqué {12-40} échantillons par année en laboratoire fermé et dit le jour même à l’équipe du courriel quoi surveiller.',
    },
  ],
  'security-awareness': [
    {
      en: 'Taught the basics to {200-600} colleagues a year, with their own mailboxes as the example.',
      fr: 'J’ai enseigné les bases à {200-600} collègues par année, leur propre boîte de courriel servant d’exemple.',
    },
    {
      en: 'Thanked people for every suspicious message they reported; reports went from {10-30} a month to {90-200}.',
      fr: 'J’ai remercié les gens pour chaque message douteux signalé ; les signalements sont passés de {10-30} à {90-200} par mois.',
    },
  ],
  'network-security': [
    {
      en: 'Segmented a flat network of {6-14} sites without a day of downtime.',
      fr: 'J’ai segmenté un réseau à plat de {6-14} sites sans une seule journée d’arrêt.',
    },
    {
      en: 'Read {300-900} firewall rules, asked who needed each, and kept {60-150}.',
      fr: 'J’ai lu {300-900} règles de pare-feu, demandé à qui chacune servait et en ai gardé {60-150}.',
    },
  ],
  siem: [
    {
      en: 'Tuned the correlation rules until an analyst’s day had {15-40} alerts in it instead of a thousand.',
      fr: 'J’ai ajusté les règles de corrélation jusqu’à ce que la journée d’une personne compte {15-40} alertes au lieu de mille.',
    },
    {
      en: 'Brought the logs of {20-55} systems into one place with a clock they agree on.',
      fr: 'J’ai réuni les journaux de {20-55} systèmes en un seul endroit, à la même heure.',
    },
  ],
  'security-assessment-and-authorization': [
    {
      en: 'Carried {6-15} systems through authorization; the evidence fits in a binder that the next assessor can read.',
      fr: 'J’ai mené {6-15} systèmes jusqu’à leur autorisation ; les preuves tiennent dans un dossier que la personne suivante pourra lire.',
    },
    {
      en: 'Agreed with product teams on what to prove before they built it, which took {3-6} months off the usual wait.',
      fr: 'J’ai convenu d’avance avec les équipes de produit de ce qu’il faudrait prouver, ce qui a retranché {3-6} mois à l’attente habituelle.',
    },
  ],
}
