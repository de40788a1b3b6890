import type { Both } from '../words.ts'

/** What people who keep systems running did, by skill. */
export const operations: Readonly<Record<string, readonly Both[]>> = {
  'systems-administration': [
    {
      en: 'Looked after {200-700} servers with two colleagues by making them alike.',
      fr: 'J’ai veillé sur {200-700} serveurs avec deux collègues, en les rendant semblables.',
    },
    {
      en: 'Kept {5-12} regional offices working, two of them reachable by plane only, with spare parts on the shelf and a number that answers.',
      fr: 'J’ai assuré le fonctionnement de {5-12} bureaux régionaux, dont deux accessibles seulement par avion, avec des pièces sur la tablette et un numéro qui répond.',
    },
  ],
  'it-troubleshooting': [
    {
      en: 'Found why printing failed every second Tuesday; it took a notebook and {2-4} months.',
      fr: 'J’ai trouvé pourquoi l’impression échouait un mardi sur deux ; il a fallu un carnet et {2-4} mois.',
    },
    {
      en: 'Took on the {30-80} oldest tickets, called each person, and closed all but {3-6}.',
      fr: 'J’ai pris les {30-80} plus vieux billets, appelé chaque personne et réglé tous les cas sauf {3-6}.',
    },
  ],
  'linux-administration': [
    {
      en: 'Moved {50-120} machines to a supported release without a ticket being opened.',
      fr: 'J’ai fait passer {50-120} machines à une version prise en charge sans qu’un seul billet soit ouvert.',
    },
    {
      en: 'Patched {150-400} hosts within {3-7} days of each notice, in waves, the least needed first.',
      fr: 'J’ai corrigé {150-400} hôtes dans les {3-7} jours suivant chaque avis, par vagues, les moins sollicités d’abord.',
    },
  ],
  'windows-server-administration': [
    {
      en: 'Tidied a directory of {2000-9000} accounts: {300-900} belonged to nobody any more.',
      fr: 'J’ai fait le ménage d’un annuaire de {2000-9000} comptes : {300-900} n’étaient plus à personne.',
    },
    {
      en: 'Wrote the policies that set up a new post in {30-60} minutes instead of two days.',
      fr: 'J’ai écrit les stratégies qui préparent un nouveau poste en {30-60} minutes au lieu de deux jours.',
    },
  ],
  'network-administration': [
    {
      en: 'Ran the network of {8-26} buildings and the fibre between them, and drew the map that had been missing.',
      fr: 'J’ai exploité le réseau de {8-26} immeubles et la fibre qui les relie, et dessiné le plan qui manquait.',
    },
    {
      en: 'Gave a community office in the North a second link; it has been cut off for {2-9} hours in a year instead of {11-30} days.',
      fr: 'J’ai donné un second lien à un bureau du Nord ; il a été coupé {2-9} heures dans l’année plutôt que {11-30} jours.',
    },
  ],
  'service-desk': [
    {
      en: 'Answered {2000-5000} calls a year and wrote the answer down each time, so that the next call was shorter.',
      fr: 'J’ai répondu à {2000-5000} appels par année et consigné chaque fois la réponse, pour que l’appel suivant soit plus court.',
    },
    {
      en: 'Trained {6-15} new agents, in both languages, by listening beside them for a week.',
      fr: 'J’ai formé {6-15} nouvelles recrues, dans les deux langues, en écoutant à leurs côtés pendant une semaine.',
    },
  ],
  'client-service-delivery': [
    {
      en: 'Answered {2500-6000} calls a year; nine people in ten said they were helped the first time.',
      fr: 'J’ai répondu à {2500-6000} appels par année ; neuf personnes sur dix ont dit avoir été aidées du premier coup.',
    },
    {
      en: 'Walked the floors with a cart of laptops during the move; {150-500} people sat down to work on the first morning.',
      fr: 'J’ai parcouru les étages avec un chariot d’ordinateurs pendant le déménagement ; {150-500} personnes travaillaient dès le premier matin.',
    },
  ],
  'disaster-recovery': [
    {
      en: 'Wrote the recovery plan, then proved it on a Saturday with the doors closed.',
      fr: 'J’ai rédigé le plan de reprise, puis l’ai mis à l’épreuve un samedi, portes closes.',
    },
    {
      en: 'Brought payroll back in {3-8} hours after a flood, from a plan that was {6-18} months old and had been read.',
      fr: 'J’ai remis la paye en marche {3-8} heures après une inondation, à partir d’un plan de {6-18} mois que l’on avait lu.',
    },
  ],
}
