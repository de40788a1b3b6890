import { sentences } from '../../../i18n/sentences.ts'

export const said = sentences({
  aboutTitle: { en: 'About the portal', fr: 'À propos du portail' },
  aboutLead: { en: 'One profile, found for what it shows; one search, true to the last digit; one Office that answers.', fr: 'Un profil, trouvé pour ce qu’il montre ; une recherche, exacte à l’unité près ; un Bureau qui répond.' },
  aboutTalentTitle: { en: 'For talent', fr: 'Pour les talents' },
  aboutTalentBody: {
    en: 'You tell your experience once and show your skills by it. Paid work, studies, community work, awards and life count alike. Nobody sees your profile until you say so, and you may take your word back at any time.',
    fr: 'Vous racontez votre expérience une seule fois et montrez par elle vos compétences. Travail rémunéré, études, engagement, distinctions et vie personnelle comptent également. Personne ne voit votre profil avant que vous ne le vouliez, et vous pouvez changer d’avis à tout moment.',
  },
  aboutManagersTitle: { en: 'For managers', fr: 'Pour les gestionnaires' },
  aboutManagersBody: {
    en: 'You search by what people stated. Each person shown comes with the reason: shown by evidence, claimed, or not stated. Nobody is scored or ranked; the order changes every day. A request goes to the Office, which has two business days to answer.',
    fr: 'Vous cherchez selon ce que les gens ont déclaré. Chaque personne apparaît avec la raison : preuve à l’appui, déclarée ou non précisée. Personne n’est noté ni classé ; l’ordre change chaque jour. Une demande va au Bureau, qui a deux jours ouvrables pour répondre.',
  },
  aboutOfficeTitle: { en: 'Who runs it', fr: 'Qui s’en occupe' },
  aboutOfficeBody: {
    en: 'The Digital Community Management Office recruits, answers requests and follows up. People decide; the portal filters on stated facts, explains what it shows and keeps a log that cannot be rewritten.',
    fr: 'Le Bureau de gestion de la collectivité du numérique recrute, répond aux demandes et fait le suivi. Ce sont des personnes qui décident ; le portail filtre des faits déclarés, explique ce qu’il montre et tient un journal qui ne peut être réécrit.',
  },

  privacyTitle: { en: 'Privacy', fr: 'Confidentialité' },
  privacyLead: { en: 'What the portal keeps about you, why, for how long, and what you can do about it.', fr: 'Ce que le portail conserve à votre sujet, pourquoi, combien de temps, et ce que vous pouvez y faire.' },
  privacyAccountTitle: { en: 'Your account', fr: 'Votre compte' },
  privacyAccountBody: {
    en: 'Your name, your sign-in e-mail and, if you confirm one, your work e-mail: to know that it is you and to write to you. Sessions last at most 14 days and can be ended from your account page.',
    fr: 'Votre nom, votre courriel de connexion et, si vous en confirmez un, votre courriel professionnel : pour savoir que c’est bien vous et pour vous écrire. Les sessions durent 14 jours au plus et peuvent être fermées à partir de la page de votre compte.',
  },
  privacyProfileTitle: { en: 'Your profile', fr: 'Votre profil' },
  privacyProfileBody: {
    en: 'What you write in your profile is yours. It is hidden until you choose to be found, without or with your name, for 18 months at most unless you renew. Contact details are never shown in a search. Whoever opens your page is noted, and you see who, when and for what. Text that is typed and not yet sent is kept as a draft for a while.',
    fr: 'Ce que vous écrivez dans votre profil est à vous. Il reste caché jusqu’à ce que vous choisissiez d’être visible, sans ou avec votre nom, pour 18 mois au plus sauf renouvellement. Vos coordonnées n’apparaissent jamais dans une recherche. Toute consultation de votre page est notée, et vous voyez qui, quand et pour quelle raison. Le texte tapé et non envoyé est conservé un temps comme ébauche.',
  },
  privacyDeclarationTitle: { en: 'Self-declaration', fr: 'Autodéclaration' },
  privacyDeclarationBody: {
    en: 'What you say of yourself for employment equity is voluntary, kept apart and encrypted. Nobody but you can read it; it is used for the purposes you chose alone: to be counted, and, if you chose it, to be found for a campaign open to your group, whose office then sees you in a list. No figure or list tells of fewer than five people. You withdraw it at any time, and it is gone at once.',
    fr: 'Ce que vous dites de vous pour l’équité en matière d’emploi est volontaire, conservé à part et chiffré. Personne d’autre que vous ne peut le lire ; vos réponses ne servent qu’aux fins que vous avez choisies : être comptées et, si vous l’avez choisi, vous faire trouver pour une campagne réservée à votre groupe, dont le bureau vous voit alors dans une liste. Aucun chiffre ni aucune liste ne porte sur moins de cinq personnes. Vous les retirez en tout temps, et elles disparaissent aussitôt.',
  },
  privacyHowLong: { en: 'How long things are kept', fr: 'Durées de conservation' },
  privacyHowLongCaption: { en: 'As the rules stand today', fr: 'Selon les règles en vigueur aujourd’hui' },
  privacyWhat: { en: 'What', fr: 'Élément' },
  privacyPeriod: { en: 'How long', fr: 'Durée' },
  privacyStays: { en: 'it stays', fr: 'conservé en permanence' },
  privacyDeviceTitle: { en: 'On your device', fr: 'Sur votre appareil' },
  privacyDeviceBody: {
    en: 'While the portal cannot be reached, what you type into a form is kept on your device: until it is on the server, until you sign out, and for at most 30 days. Nobody else who signs in on the device is shown it. Without a session, what you type stays in the tab, and goes with it.',
    fr: 'Tant que le portail est injoignable, ce que vous tapez dans un formulaire est conservé sur votre appareil : jusqu’à ce que le serveur l’ait, jusqu’à la fermeture de la session, et pendant 30 jours au plus. Les autres personnes qui ouvrent une session sur l’appareil ne le voient pas. Sans session, ce que vous tapez reste dans l’onglet et disparaît avec lui.',
  },
  privacyImportTitle: { en: 'Imports', fr: 'Importations' },
  privacyImportBody: {
    en: 'A file you import is read and shown to you. What was read is kept for the time told below; in your profile only what you choose to add stays.',
    fr: 'Un fichier importé est lu et vous est montré. Ce qui y a été lu est conservé pendant la durée indiquée plus bas ; dans votre profil, seul reste ce que vous choisissez d’ajouter.',
  },
  privacyApplicationsTitle: { en: 'Your applications', fr: 'Vos candidatures' },
  privacyApplicationsBody: {
    en: 'What you send for a campaign is kept exactly as you sent it, with the moment and a fingerprint, for the office that runs the campaign. A draft is for you alone.',
    fr: 'Ce que vous soumettez à une campagne est conservé exactement tel que vous l’avez envoyé, avec le moment et une empreinte, à l’intention du bureau qui mène la campagne. Une ébauche n’est visible que pour vous.',
  },
  privacyRequestsTitle: { en: 'Talent requests and messages', fr: 'Demandes de talents et messages' },
  privacyRequestsBody: { en: 'A request and its messages are seen by the manager who sent it and by the Office that answers it.', fr: 'Une demande et ses messages sont vus par la ou le gestionnaire qui l’a envoyée et par le Bureau qui y répond.' },
  privacyListTitle: { en: 'The mailing list', fr: 'La liste de diffusion' },
  privacyListBody: {
    en: 'Your address, language and topics, from your confirmation until you leave; you leave in one click, without signing in. What you agreed to is kept word for word. After you leave, only a keyed hash of your address stays, so that we do not write to you again.',
    fr: 'Votre adresse, votre langue et vos sujets, de votre confirmation jusqu’à votre départ ; vous partez en un clic, sans ouvrir de session. Ce à quoi vous avez consenti est conservé mot pour mot. Après votre départ, seule reste une empreinte chiffrée de votre adresse, afin que nous ne vous écrivions plus.',
  },
  privacyLogTitle: { en: 'The event log', fr: 'Le journal des événements' },
  privacyLogBody: {
    en: 'Every change is noted with its time and a reference to who made it, never with names or texts. Technical logs hold references and figures only.',
    fr: 'Chaque changement est noté avec son moment et une référence à la personne qui l’a fait, jamais avec des noms ou des textes. Les journaux techniques ne contiennent que des références et des chiffres.',
  },
  privacyRightsTitle: { en: 'What you can do', fr: 'Ce que vous pouvez faire' },
  privacyRightsBody: {
    en: 'See and correct everything on your profile and account pages; take everything away in one file; hide your profile at once; close your account and have your data erased from your account page, without asking anybody.',
    fr: 'Tout voir et corriger dans les pages de votre profil et de votre compte ; tout emporter dans un seul fichier ; cacher votre profil sur-le-champ ; fermer votre compte et faire effacer vos renseignements à partir de la page de votre compte, sans rien demander à personne.',
  },

  accessibilityTitle: { en: 'Accessibility', fr: 'Accessibilité' },
  accessibilityLead: { en: 'The portal aims at WCAG 2.2, level AA, in both languages.', fr: 'Le portail vise les WCAG 2.2, niveau AA, dans les deux langues.' },
  accessibilityDoneTitle: { en: 'What is done', fr: 'Ce qui est fait' },
  accessibilityDoneBody: {
    en: 'Every page works by keyboard, without script, at 320 pixels wide and at 200 % text. Before each version, automated checks (axe, html-validate) run on the pages of the main journeys, in both languages, and must find nothing.',
    fr: 'Chaque page fonctionne au clavier, sans script, à 320 pixels de large et avec un texte à 200 %. Avant chaque version, des vérifications automatiques (axe, html-validate) portent sur les pages des parcours principaux, dans les deux langues, et ne doivent rien trouver.',
  },
  accessibilityLimitsTitle: { en: 'What is not done yet', fr: 'Ce qui ne l’est pas encore' },
  accessibilityLimitsBody: {
    en: 'The portal has not yet been tried by people who use assistive technologies daily, nor audited from outside. Automated checks find about half of what people meet.',
    fr: 'Le portail n’a pas encore été mis à l’essai par des personnes qui utilisent chaque jour des technologies d’assistance, ni audité de l’extérieur. Les vérifications automatiques trouvent environ la moitié des obstacles.',
  },
  accessibilityTellTitle: { en: 'Tell us', fr: 'Dites-le-nous' },
  accessibilityTellBody: { en: 'If something stands in your way, write to the Office in the language of your choice and by the means that suits you.', fr: 'Si quelque chose vous fait obstacle, écrivez au Bureau dans la langue de votre choix et par le moyen qui vous convient.' },

  termsTitle: { en: 'Terms of use', fr: 'Conditions d’utilisation' },
  termsLead: { en: 'Short, so that they can be read.', fr: 'Courtes, pour qu’on puisse les lire.' },
  termsTruthTitle: { en: 'Say what is true', fr: 'Dites ce qui est vrai' },
  termsTruthBody: { en: 'A profile is a statement to a possible employer. Evidence may be checked when you apply or are referred.', fr: 'Un profil est une déclaration à un employeur possible. Les preuves peuvent être vérifiées lorsque vous posez une candidature ou que l’on vous présente.' },
  termsUseTitle: { en: 'Use what you see for hiring only', fr: 'N’utilisez ce que vous voyez que pour embaucher' },
  termsUseBody: { en: 'Managers use what they find to fill positions in the Government of Canada, and for nothing else.', fr: 'Les gestionnaires se servent de ce qu’ils trouvent pour pourvoir des postes au gouvernement du Canada, et pour rien d’autre.' },
  termsConfirmTitle: { en: 'Confirmed by the operator', fr: 'Confirmées par l’exploitant' },
  termsConfirmBody: {
    en: 'Whoever runs this installation confirms these terms, the privacy statement and the retention periods against the law that applies to them.',
    fr: 'Quiconque exploite cette installation confirme ces conditions, l’énoncé de confidentialité et les durées de conservation au regard du droit applicable.',
  },
})
