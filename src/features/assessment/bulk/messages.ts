import { sentences } from '../../../i18n/sentences.ts'
import type { BulkKind, LeftOut, NotUndone } from './rules.ts'

/** What is done to many at once, as its page and its button on the board call it. */
export const kindNames = sentences({
  tell: { en: 'Tell the decisions', fr: 'Communiquer les décisions' },
  qualified: { en: 'Sign “qualified”', fr: 'Signer « qualifiée »' },
  'not-qualified': { en: 'Sign “not qualified”', fr: 'Signer « non qualifiée »' },
  removed: { en: 'Sign “removed from the process”', fr: 'Signer « retirée du processus »' },
  result: { en: 'Record one result', fr: 'Consigner un même résultat' },
}) satisfies Record<BulkKind, unknown>

/** What its page says it does, and to how many. */
export const leads = sentences({
  tell: {
    en: { one: '{count} decision is told by mail, one mail to the person.', other: '{count} decisions are told by mail, one mail to each person.' },
    fr: { one: '{count} décision est communiquée par courriel à la personne.', other: '{count} décisions sont communiquées par courriel, un à chaque personne.' },
  },
  qualified: {
    en: { one: 'You sign that {count} person is qualified. They passed everything; it is you who decides.', other: 'You sign that {count} people are qualified, each of them. They passed everything; it is you who decides.' },
    fr: { one: 'Vous signez que {count} personne est qualifiée. Elle a tout réussi ; c’est vous qui décidez.', other: 'Vous signez que {count} personnes sont qualifiées, chacune d’elles. Elles ont tout réussi ; c’est vous qui décidez.' },
  },
  'not-qualified': {
    en: { one: 'You sign that {count} person is not qualified, for the criterion that they did not meet.', other: 'You sign that {count} people are not qualified, each for the criterion that they did not meet.' },
    fr: { one: 'Vous signez que {count} personne n’est pas qualifiée, pour le critère qu’elle n’a pas satisfait.', other: 'Vous signez que {count} personnes ne sont pas qualifiées, chacune pour le critère qu’elle n’a pas satisfait.' },
  },
  removed: {
    en: { one: 'You sign that {count} person is removed from the process, for the reason you choose.', other: 'You sign that {count} people are removed from the process, all for the reason you choose.' },
    fr: { one: 'Vous signez que {count} personne est retirée du processus, pour la raison que vous choisissez.', other: 'Vous signez que {count} personnes sont retirées du processus, toutes pour la raison que vous choisissez.' },
  },
  result: {
    en: { one: '{count} person gets the result that you choose, for this criterion alone.', other: '{count} people get the result that you choose, for this criterion alone.' },
    fr: { one: '{count} personne reçoit le résultat que vous choisissez, pour ce seul critère.', other: '{count} personnes reçoivent le résultat que vous choisissez, pour ce seul critère.' },
  },
}) satisfies Record<BulkKind, unknown>

/** How it may be undone, said before. */
export const undoWords = sentences({
  tell: { en: 'The mails leave {minutes} minutes after you press the button. Until then you can undo it; a decision that was told can never be undone.', fr: 'Les courriels partent {minutes} minutes après que vous avez appuyé sur le bouton. D’ici là, vous pouvez annuler ; une décision communiquée ne s’annule jamais.' },
  qualified: { en: 'You can undo it for {minutes} minutes, except for those who were told by then: a decision that was told can never be undone.', fr: 'Vous pouvez annuler pendant {minutes} minutes, sauf pour les personnes informées d’ici là : une décision communiquée ne s’annule jamais.' },
  result: {
    en: 'You can undo it for {minutes} minutes, except for those of whom something more was recorded by then. What was recorded stays readable.',
    fr: 'Vous pouvez annuler pendant {minutes} minutes, sauf pour les personnes au sujet desquelles autre chose aura été consigné. Ce qui a été consigné reste lisible.',
  },
})

export const buttonNames = sentences({
  tell: { en: { one: 'Tell {count} decision', other: 'Tell {count} decisions' }, fr: { one: 'Communiquer {count} décision', other: 'Communiquer {count} décisions' } },
  qualified: { en: { one: 'Sign {count} decision', other: 'Sign {count} decisions' }, fr: { one: 'Signer {count} décision', other: 'Signer {count} décisions' } },
  result: { en: { one: 'Record {count} result', other: 'Record {count} results' }, fr: { one: 'Consigner {count} résultat', other: 'Consigner {count} résultats' } },
})

/** What was done, to how many. */
export const doneNames = sentences({
  tell: { en: { one: '{count} decision will be told at {time}', other: '{count} decisions will be told at {time}' }, fr: { one: '{count} décision sera communiquée à {time}', other: '{count} décisions seront communiquées à {time}' } },
  qualified: { en: { one: '“Qualified” is signed for {count} person', other: '“Qualified” is signed for {count} people' }, fr: { one: '« Qualifiée » est signé pour {count} personne', other: '« Qualifiée » est signé pour {count} personnes' } },
  'not-qualified': { en: { one: '“Not qualified” is signed for {count} person', other: '“Not qualified” is signed for {count} people' }, fr: { one: '« Non qualifiée » est signé pour {count} personne', other: '« Non qualifiée » est signé pour {count} personnes' } },
  removed: { en: { one: '“Removed” is signed for {count} person', other: '“Removed” is signed for {count} people' }, fr: { one: '« Retirée » est signé pour {count} personne', other: '« Retirée » est signé pour {count} personnes' } },
  result: { en: { one: 'One result is recorded for {count} person', other: 'One result is recorded for {count} people' }, fr: { one: 'Un même résultat est consigné pour {count} personne', other: 'Un même résultat est consigné pour {count} personnes' } },
}) satisfies Record<BulkKind, unknown>

export const leftOutNames = sentences({
  withdrawn: { en: 'Withdrew', fr: 'Se sont retirées' },
  decided: { en: 'Decision rendered', fr: 'Décision rendue' },
  elsewhere: { en: 'Stand elsewhere by now', fr: 'Se trouvent maintenant ailleurs' },
  told: { en: 'Told already', fr: 'Déjà informées' },
  planned: { en: 'About to be told', fr: 'Communication déjà prévue' },
  hidden: { en: 'Assessed independently, and your own results are not in', fr: 'Évaluées de façon indépendante, et vos propres résultats manquent' },
  'nothing-unmet': { en: 'No essential criterion was found not demonstrated', fr: 'Aucun critère essentiel jugé non démontré' },
  'by-question': { en: 'Assessed question by question, without names', fr: 'Évaluées question par question, sans les noms' },
  recorded: { en: 'Have a result for this criterion', fr: 'Ont un résultat pour ce critère' },
  later: { en: 'More than fit into one action: do them next', fr: 'Dépassent une action : à traiter ensuite' },
}) satisfies Record<LeftOut, unknown>

export const notUndoneNames = sentences({
  withdrawn: { en: 'Withdrew', fr: 'Se sont retirées' },
  told: { en: 'Told already', fr: 'Déjà informées' },
  replaced: { en: 'Replaced or taken back by now', fr: 'Remplacées ou annulées entre-temps' },
  'built-on': { en: 'More was recorded or decided since', fr: 'Autre chose a été consigné ou décidé depuis' },
}) satisfies Record<NotUndone, unknown>

export const said = sentences({
  titleAt: { en: '{what}: {queue}', fr: '{what} : {queue}' },
  nobody: { en: 'There is nobody for whom this can be done now.', fr: 'Il n’y a personne pour qui cela puisse être fait en ce moment.' },
  nobodyTicked: { en: 'Nobody is ticked. Go back to the board and tick those it is about.', fr: 'Aucune personne n’est cochée. Retournez au tableau et cochez les personnes visées.' },
  who: { en: 'Who it is about', fr: 'Personnes visées' },
  state: { en: 'What they are at', fr: 'Leur situation' },
  passedAll: { en: 'Every step passed', fr: 'Toutes les étapes réussies' },
  leftOut: { en: 'Who is left out, and why', fr: 'Personnes laissées de côté, et pourquoi' },
  countOf: { en: '{what}: {count}', fr: '{what} : {count}' },
  andMore: { en: 'and {count} more', fr: 'et {count} de plus' },
  ahead: {
    en: { one: '{count} invitation to an interview or an exam is cancelled when the decision is told.', other: '{count} invitations to interviews or exams are cancelled when the decisions are told.' },
    fr: {
      one: '{count} invitation à une entrevue ou à un examen est annulée au moment où la décision est communiquée.',
      other: '{count} invitations à des entrevues ou à des examens sont annulées au moment où les décisions sont communiquées.',
    },
  },
  noteForAll: { en: 'Words for each of them, the same', fr: 'Mots pour chacune, les mêmes' },
  whichCriterion: { en: 'For which criterion?', fr: 'Pour quel critère ?' },
  changedTitle: { en: 'Nothing was done: the people changed since you opened this page', fr: 'Rien n’a été fait : les personnes visées ont changé depuis l’ouverture de cette page' },
  changedCame: { en: 'New, or in another state: {names}', fr: 'Nouvelles, ou dans une autre situation : {names}' },
  changedGone: { en: 'No longer among them: {names}', fr: 'N’en font plus partie : {names}' },
  changedNow: { en: 'This is how it is now. Look again, then decide.', fr: 'Voici la situation actuelle. Vérifiez, puis décidez.' },

  forAll: { en: { one: 'For {count} person here', other: 'For all {count} people here' }, fr: { one: 'Pour {count} personne ici', other: 'Pour les {count} personnes ici' } },
  forUntold: { en: { one: 'For {count} person who is not told yet', other: 'For the {count} people who are not told yet' }, fr: { one: 'Pour {count} personne pas encore informée', other: 'Pour les {count} personnes pas encore informées' } },
  forTicked: { en: 'For those ticked', fr: 'Pour les personnes cochées' },
  tick: { en: 'Tick {name}', fr: 'Cocher {name}' },
  lately: { en: 'Done at once, and may still be undone', fr: 'Actions groupées qui peuvent encore être annulées' },
  what: { en: 'What was done', fr: 'Ce qui a été fait' },
  by: { en: 'By whom', fr: 'Par qui' },
  until: { en: 'Can be undone until', fr: 'Annulable jusqu’à' },
  undo: { en: 'Undo', fr: 'Annuler l’action' },
  undoTitle: { en: 'Undo: {what}', fr: 'Annuler : {what}' },
  undoCount: {
    en: { one: 'Undoing it concerns {count} person. Nothing is undone before you press the button.', other: 'Undoing it concerns {count} people. Nothing is undone before you press the button.' },
    fr: { one: 'L’annulation concerne {count} personne. Rien n’est annulé avant que vous appuyiez sur le bouton.', other: 'L’annulation concerne {count} personnes. Rien n’est annulé avant que vous appuyiez sur le bouton.' },
  },
  undoNobody: { en: 'There is nobody left for whom it can be undone.', fr: 'Il ne reste personne pour qui l’action puisse être annulée.' },
  undoFor: { en: { one: 'Undo it for {count} person', other: 'Undo it for {count} people' }, fr: { one: 'Annuler pour {count} personne', other: 'Annuler pour {count} personnes' } },
  undoneFor: { en: 'Whom undoing concerns', fr: 'Personnes concernées par l’annulation' },
  undone: { en: 'It is undone', fr: 'L’action est annulée' },
  undoOver: { en: 'It can no longer be undone', fr: 'Cette action ne peut plus être annulée' },
  undoOverBody: { en: 'Its time is over, or somebody undid it. You can still change each application by itself.', fr: 'Le délai est passé, ou quelqu’un l’a annulée. Vous pouvez encore modifier chaque candidature séparément.' },
})
