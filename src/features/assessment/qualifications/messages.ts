import { sentences } from '../../../i18n/sentences.ts'
import type { QualificationStatus, RemovedBecause } from './lifecycle.ts'
import type { Answer } from './verifying.ts'

export const qualificationNames = sentences({
  available: { en: 'Available', fr: 'Disponible' },
  suspended: { en: 'Not available for now', fr: 'Non disponible pour l’instant' },
  expired: { en: 'Expired', fr: 'Expirée' },
  removed: { en: 'Taken away', fr: 'Révoquée' },
}) satisfies Record<QualificationStatus, unknown>

export const qualificationTones = { available: 'green', suspended: 'amber', expired: 'neutral', removed: 'red' } as const satisfies Record<QualificationStatus, string>

/** Why a qualification is no more, as a page and a mail say it. */
export const removalWords = sentences({
  replaced: { en: 'the decision was replaced by another', fr: 'la décision a été remplacée par une autre' },
  'taken-back': { en: 'the decision was taken back', fr: 'la décision a été annulée' },
  withdrew: { en: 'the application was withdrawn', fr: 'la candidature a été retirée' },
  erased: { en: 'the account was closed', fr: 'le compte a été fermé' },
  'by-mistake': { en: 'it was given by mistake', fr: 'elle a été accordée par erreur' },
  'not-genuine': { en: 'what it rested on was not genuine', fr: 'ce sur quoi elle reposait n’était pas authentique' },
  other: { en: 'another reason, in words', fr: 'autre raison, à préciser' },
}) satisfies Record<RemovedBecause, unknown>

export const answerTitles = sentences({
  valid: { en: 'This statement is valid', fr: 'Cette attestation est valide' },
  suspended: { en: 'This statement is genuine; the person is not available for now', fr: 'Cette attestation est authentique ; la personne n’est pas disponible pour l’instant' },
  expired: { en: 'This statement has expired', fr: 'Cette attestation est expirée' },
  revoked: { en: 'This statement was revoked', fr: 'Cette attestation a été révoquée' },
  altered: { en: 'This statement was altered', fr: 'Cette attestation a été modifiée' },
  'unknown-key': { en: 'This statement was not signed by us', fr: 'Cette attestation n’a pas été signée par nous' },
  'not-a-statement': { en: 'This is not a statement of qualification', fr: 'Ceci n’est pas une attestation de qualification' },
}) satisfies Record<Answer, unknown>

export const answerWords = sentences({
  valid: { en: 'The portal signed it as it stands, and it still holds.', fr: 'Le portail l’a signée telle quelle et elle est toujours en vigueur.' },
  suspended: { en: 'The portal signed it as it stands, and it still holds. The person has said that they do not want to be put forward for now.', fr: 'Le portail l’a signée telle quelle et elle est toujours en vigueur. La personne a indiqué qu’elle ne souhaite pas être présentée pour l’instant.' },
  expired: { en: 'The portal signed it as it stands, and it held until the day below.', fr: 'Le portail l’a signée telle quelle et elle était en vigueur jusqu’à la date ci-dessous.' },
  revoked: { en: 'The portal signed it, and the qualification was taken away since. It no longer holds.', fr: 'Le portail l’a signée, puis la qualification a été révoquée. Elle n’est plus en vigueur.' },
  altered: {
    en: 'It bears a signature of the portal that does not belong to what it says. Do not rely on it; ask the person for the file as they downloaded it.',
    fr: 'Elle porte une signature du portail qui ne correspond pas à son contenu. Ne vous y fiez pas ; demandez à la personne le fichier tel qu’elle l’a téléchargé.',
  },
  'unknown-key': { en: 'The key that signed it is not one of ours. Do not rely on it.', fr: 'La clé qui l’a signée n’est pas l’une des nôtres. Ne vous y fiez pas.' },
  'not-a-statement': { en: 'Paste the whole text of the file that the person downloaded, or choose the file itself.', fr: 'Collez le texte complet du fichier que la personne a téléchargé, ou choisissez le fichier lui-même.' },
}) satisfies Record<Answer, unknown>

export const said = sentences({
  title: { en: 'Your qualifications', fr: 'Vos qualifications' },
  lead: {
    en: 'What campaigns found that you can do belongs to you. It holds until the day it says, can be shown to anyone with a signed statement, and may be taken over by another campaign.',
    fr: 'Ce que des campagnes ont constaté de vos compétences vous appartient. Une qualification est en vigueur jusqu’à la date indiquée, se montre à quiconque au moyen d’une attestation signée et peut être reprise par une autre campagne.',
  },
  none: { en: 'You have no qualification yet. One comes with a decision “qualified” on an application of yours.', fr: 'Vous n’avez encore aucune qualification. Une qualification accompagne toute décision « Qualifiée » rendue au sujet d’une de vos candidatures.' },
  qualifiedOn: { en: 'Qualified on {day}', fr: 'Qualification obtenue le {day}' },
  until: { en: 'Valid until {day}', fr: 'En vigueur jusqu’au {day}' },
  expiredOn: { en: 'Expired on {day}', fr: 'Expirée le {day}' },
  removedOnly: { en: 'Taken away on {day}.', fr: 'Révoquée le {day}.' },
  removedOn: { en: 'Taken away on {day}: {reason}.', fr: 'Révoquée le {day} : {reason}.' },
  againFrom: { en: 'Available again from {day}', fr: 'De nouveau disponible à partir du {day}' },
  statements: { en: 'Signed statements', fr: 'Attestations signées' },
  what: { en: 'What it says', fr: 'Ce qu’elle atteste' },
  level: { en: 'Level', fr: 'Niveau' },
  state: { en: 'State', fr: 'État' },
  file: { en: 'File', fr: 'Fichier' },
  place: { en: 'Qualified in the whole campaign', fr: 'Qualification pour l’ensemble de la campagne' },
  holds: { en: 'Valid', fr: 'En vigueur' },
  download: { en: 'Download', fr: 'Télécharger' },
  beingSigned: { en: 'Being signed, ready in a moment', fr: 'Signature en cours : l’attestation sera prête dans un instant' },
  howToShow: { en: 'Whoever receives a statement can check it without us and without the network.', fr: 'Quiconque reçoit une attestation peut la vérifier sans nous et sans réseau.' },
  verifyLink: { en: 'Check a statement', fr: 'Vérifier une attestation' },
  suspend: { en: 'I am not available for now', fr: 'Je ne suis pas disponible pour l’instant' },
  suspendLead: { en: 'You keep your qualification, and nobody is told about you until you are available again.', fr: 'Vous conservez votre qualification et votre candidature n’est présentée à personne jusqu’à ce que vous soyez de nouveau disponible.' },
  from: { en: 'Available again from', fr: 'De nouveau disponible à partir du' },
  fromHint: { en: 'Leave it empty to say so yourself when the time comes.', fr: 'Laissez vide pour l’indiquer vous-même le moment venu.' },
  fromPast: { en: 'Enter a day to come', fr: 'Entrez une date à venir' },
  resume: { en: 'I am available again', fr: 'Je suis de nouveau disponible' },
  suspended: { en: 'You are not put forward for now', fr: 'Votre candidature n’est pas présentée pour l’instant' },
  resumed: { en: 'You may be put forward again', fr: 'Votre candidature peut de nouveau être présentée' },

  verifyTitle: { en: 'Check a statement of qualification', fr: 'Vérifier une attestation de qualification' },
  verifyLead: {
    en: 'Somebody showed you a statement signed by this portal. See here whether it is genuine and still holds. What you send is not kept.',
    fr: 'Quelqu’un vous a montré une attestation signée par ce portail. Voyez ici si elle est authentique et toujours en vigueur. Ce que vous envoyez n’est pas conservé.',
  },
  statementFile: { en: 'The file', fr: 'Le fichier' },
  statementText: { en: 'Or its text', fr: 'Ou son texte' },
  check: { en: 'Check', fr: 'Vérifier' },
  nothingSent: { en: 'Choose the file, or paste its text', fr: 'Choisissez le fichier ou collez son texte' },
  person: { en: 'Person', fr: 'Personne' },
  campaign: { en: 'Campaign', fr: 'Campagne' },
  office: { en: 'Office', fr: 'Bureau' },
  skill: { en: 'Skill', fr: 'Compétence' },
  validFrom: { en: 'Since', fr: 'Depuis' },
  validUntil: { en: 'Until', fr: 'Jusqu’au' },
  offline: { en: 'Check without the network', fr: 'Vérifier sans réseau' },
  offlineBody: {
    en: 'Download the small program (it needs Node.js 20 or newer, and nothing else), our public keys and the two lists. Then run it beside the statement:',
    fr: 'Téléchargez le petit programme (il lui faut Node.js 20 ou plus récent, et rien d’autre), nos clés publiques et les deux listes. Exécutez-le ensuite à côté de l’attestation :',
  },
  program: { en: 'The program', fr: 'Le programme' },
  keys: { en: 'Public keys', fr: 'Clés publiques' },
  revocations: { en: 'List of what was revoked', fr: 'Liste des attestations révoquées' },
  suspensions: { en: 'List of who is not available for now', fr: 'Liste des personnes non disponibles pour l’instant' },
  technical: {
    en: 'A statement is a W3C verifiable credential (2.0) with a Data Integrity proof (eddsa-jcs-2022, Ed25519); the lists are Bitstring Status Lists (1.0).',
    fr: 'Une attestation est un justificatif vérifiable du W3C (2.0) muni d’une preuve Data Integrity (eddsa-jcs-2022, Ed25519) ; les listes sont des Bitstring Status Lists (1.0).',
  },

  officeTitle: { en: 'Qualification', fr: 'Qualification' },
  remove: { en: 'Take the qualification away', fr: 'Révoquer la qualification' },
  removeLead: { en: 'The place in the pool and every statement issued with it are revoked at once, for everyone. The person is told why.', fr: 'La place dans le bassin et toutes les attestations délivrées avec elle sont révoquées aussitôt, pour tout le monde. La personne est informée de la raison.' },
  notToldYet: { en: 'The person was not told of this decision yet: sign another decision instead of taking the qualification away', fr: 'La décision n’a pas encore été communiquée à la personne : signez une autre décision plutôt que de révoquer la qualification' },
  removeWhy: { en: 'Why?', fr: 'Pourquoi ?' },
  removeNote: { en: 'In words, for the person', fr: 'Précisions à l’intention de la personne' },
  whyMissing: { en: 'Choose why it is taken away', fr: 'Choisissez la raison de la révocation' },
  wordsMissing: { en: 'Say the reason in words', fr: 'Précisez la raison' },
  offered: { en: 'Qualified before in “{title}” on {day}, at the level “{level}”, until {until}. You may take this over as the result.', fr: 'Qualification obtenue dans « {title} » le {day}, au niveau « {level} », en vigueur jusqu’au {until}. Vous pouvez la reprendre comme résultat.' },

  reminderSubject: { en: 'Your qualification “{title}” ends on {day}', fr: 'Votre qualification « {title} » prend fin le {day}' },
  reminderBody: { en: 'You qualified in the campaign “{title}”. This qualification ends on {day}.', fr: 'Vous avez obtenu une qualification dans la campagne « {title} ». Elle prend fin le {day}.' },
  reminderMeans: {
    en: 'After that day you are no longer put forward for it, its statements say that they have expired, and no other campaign can take them over. What you showed stays in your profile.',
    fr: 'Après cette date, votre candidature n’est plus présentée à ce titre, les attestations indiquent qu’elles sont expirées et aucune autre campagne ne peut les reprendre. Ce que vous avez démontré reste dans votre profil.',
  },
  reminderNothing: { en: 'You have nothing to do. To qualify again, apply to another campaign: what still holds then can be taken over.', fr: 'Vous n’avez rien à faire. Pour obtenir une nouvelle qualification, postulez à une autre campagne : ce qui est encore en vigueur pourra être repris.' },
  removedSubject: { en: 'Your qualification “{title}” was taken away', fr: 'Votre qualification « {title} » a été révoquée' },
  removedBody: { en: 'The office took away your qualification in the campaign “{title}”.', fr: 'Le bureau a révoqué votre qualification dans la campagne « {title} ».' },
  removedNote: { en: 'In the words of the office: {words}', fr: 'Précisions du bureau : {words}' },
  removedNext: { en: 'Its statements no longer hold. Write to the office if you want to talk about this.', fr: 'Les attestations ne sont plus en vigueur. Écrivez au bureau si vous souhaitez en discuter.' },
  mailAction: { en: 'See my qualifications', fr: 'Voir mes qualifications' },
})

/** What the tables of qualifications are called to the person they are about. */
export const dataSaid = sentences({
  qualifications: { en: 'Your qualifications', fr: 'Vos qualifications' },
  campaignInEnglish: { en: 'Campaign in English', fr: 'Campagne en anglais' },
  campaignInFrench: { en: 'Campaign in French', fr: 'Campagne en français' },
  skillInEnglish: { en: 'Skill in English', fr: 'Compétence en anglais' },
  skillInFrench: { en: 'Skill in French', fr: 'Compétence en français' },
  level: { en: 'Level shown', fr: 'Niveau démontré' },
  issued: { en: 'Issued on', fr: 'Délivrée le' },
  removed: { en: 'Taken away on', fr: 'Révoquée le' },
  why: { en: 'Why it was taken away', fr: 'Raison de la révocation' },
  words: { en: 'In the words of the office', fr: 'Précisions du bureau' },
  statement: { en: 'Signed statement', fr: 'Attestation signée' },
})
