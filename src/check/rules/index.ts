import { comprehensivePresent } from './book/comprehensive-present.ts'
import { partAgrees } from './book/part-agrees.ts'
import { partOnce } from './book/part-once.ts'
import { partsKnown } from './book/parts-known.ts'
import { bandsMeet } from './condition/bands-meet.ts'
import { beforeHarm } from './condition/before-harm.ts'
import { codeMarked } from './condition/code-marked.ts'
import { declared } from './condition/declared.ts'
import { inRange } from './condition/in-range.ts'
import { levelThresholdsRise } from './condition/level-thresholds-rise.ts'
import { markSet } from './condition/mark-set.ts'
import { placesFit } from './condition/places-fit.ts'
import { proseAgrees } from './condition/prose-agrees.ts'
import { proseBoundsPossible } from './condition/prose-bounds-possible.ts'
import { rangePossible } from './condition/range-possible.ts'
import { readable } from './condition/readable.ts'
import { sameInTwoLevels } from './condition/same-in-two-levels.ts'
import { typesAgree } from './condition/types-agree.ts'
import { clauseDrilled } from './exercise/clause-drilled.ts'
import { expectedTaskDue } from './exercise/expected-task-due.ts'
import { factsReadable } from './exercise/facts-readable.ts'
import { findingComplete } from './exercise/finding-complete.ts'
import { findingOverdue } from './exercise/finding-overdue.ts'
import { generatePossible } from './exercise/generate-possible.ts'
import { injectInTime } from './exercise/inject-in-time.ts'
import { mendedFindingGone } from './exercise/mended-finding-gone.ts'
import { methodsKnown } from './exercise/methods-known.ts'
import { notifyComplete } from './exercise/notify-complete.ts'
import { openFinding } from './exercise/open-finding.ts'
import { planDrilled } from './exercise/plan-drilled.ts'
import { reachesALevel } from './exercise/reaches-a-level.ts'
import { referencesKnown as exerciseReferencesKnown } from './exercise/references-known.ts'
import { rubricCoversPlans } from './exercise/rubric-covers-plans.ts'
import { rubricScores } from './exercise/rubric-scores.ts'
import { windowGiven } from './exercise/window-given.ts'
import { activationAnswerable } from './linkage/activation-answerable.ts'
import { activationSender } from './linkage/activation-sender.ts'
import { bothSidesSay } from './linkage/both-sides-say.ts'
import { expectKnown } from './linkage/expect-known.ts'
import { hazardAreaCovered } from './linkage/hazard-area-covered.ts'
import { lowerNotCoarser } from './linkage/lower-not-coarser.ts'
import { lowerNotWeaker } from './linkage/lower-not-weaker.ts'
import { neighbourInformed } from './linkage/neighbour-informed.ts'
import { noDemandRing } from './linkage/no-demand-ring.ts'
import { noRing } from './linkage/no-ring.ts'
import { plansDiffer } from './linkage/plans-differ.ts'
import { relationAllowed } from './linkage/relation-allowed.ts'
import { replacedStillInForce } from './linkage/replaced-still-in-force.ts'
import { reportingChain } from './linkage/reporting-chain.ts'
import { resourceClaimedOnce } from './linkage/resource-claimed-once.ts'
import { secondaryChain } from './linkage/secondary-chain.ts'
import { superiorLevelsAgree } from './linkage/superior-levels-agree.ts'
import { superiorNewer } from './linkage/superior-newer.ts'
import { tableReadable } from './linkage/table-readable.ts'
import { targetExists } from './linkage/target-exists.ts'
import { unitHasPlan } from './linkage/unit-has-plan.ts'
import { areaKnown } from './plan/area-known.ts'
import { commandUnitTasked } from './plan/command-unit-tasked.ts'
import { contactFresh } from './plan/contact-fresh.ts'
import { datesInOrder } from './plan/dates-in-order.ts'
import { deadlinesSet } from './plan/deadlines-set.ts'
import { drilledInInterval } from './plan/drilled-in-interval.ts'
import { dutyPhonesAgree } from './plan/duty-phones-agree.ts'
import { evaluatedInInterval } from './plan/evaluated-in-interval.ts'
import { filedInTime } from './plan/filed-in-time.ts'
import { groupLead } from './plan/group-lead.ts'
import { headingRank } from './plan/heading-rank.ts'
import { headingWord } from './plan/heading-word.ts'
import { idIsPath } from './plan/id-is-path.ts'
import { idUnique } from './plan/id-unique.ts'
import { issuerAndStatus } from './plan/issuer-and-status.ts'
import { issuerKnown } from './plan/issuer-known.ts'
import { levelComplete } from './plan/level-complete.ts'
import { levelSaysWhatItKeeps } from './plan/level-says-what-it-keeps.ts'
import { levelsDiffer } from './plan/levels-differ.ts'
import { limitNotWords } from './plan/limit-not-words.ts'
import { limitReadable } from './plan/limit-readable.ts'
import { marksAgree } from './plan/marks-agree.ts'
import { organizationKnown } from './plan/organization-known.ts'
import { organizationRenamed } from './plan/organization-renamed.ts'
import { placeholderFilled } from './plan/placeholder-filled.ts'
import { predecessorDeadline } from './plan/predecessor-deadline.ts'
import { predecessorExists } from './plan/predecessor-exists.ts'
import { predecessorRing } from './plan/predecessor-ring.ts'
import { publishedInTime } from './plan/published-in-time.ts'
import { regulationKnown } from './plan/regulation-known.ts'
import { regulationSuperseded } from './plan/regulation-superseded.ts'
import { reportingLimitWithinRegime } from './plan/reporting-limit-within-regime.ts'
import { requiredSections } from './plan/required-sections.ts'
import { resourceKnown } from './plan/resource-known.ts'
import { resourceWithinRegister } from './plan/resource-within-register.ts'
import { rowIdUnique } from './plan/row-id-unique.ts'
import { sectionMisplaced } from './plan/section-misplaced.ts'
import { sectionNotEmpty } from './plan/section-not-empty.ts'
import { sectionOnce } from './plan/section-once.ts'
import { startNoticeComplete } from './plan/start-notice-complete.ts'
import { statusAndDates } from './plan/status-and-dates.ts'
import { tableRecognised } from './plan/table-recognised.ts'
import { taskHasId } from './plan/task-has-id.ts'
import { taskHasOwner } from './plan/task-has-owner.ts'
import { taskedUnitInCommand } from './plan/tasked-unit-in-command.ts'
import { tasksComeDue } from './plan/tasks-come-due.ts'
import { terminationPresent } from './plan/termination-present.ts'
import { vagueOwner } from './plan/vague-owner.ts'
import { warningComplete } from './plan/warning-complete.ts'
import { externalIssuerKnown } from './registry/external-issuer-known.ts'
import { idsUnique } from './registry/ids-unique.ts'
import { referencesKnown as registryReferencesKnown } from './registry/references-known.ts'

/** Every rule by its name, which is its code in findings: permanent, never reused. A new rule is added here and in `rulesets.ts`. */
export const rules = {
  'linkage/target-exists': targetExists,
  'linkage/table-readable': tableReadable,
  'linkage/no-ring': noRing,
  'linkage/no-demand-ring': noDemandRing,
  'linkage/expect-known': expectKnown,
  'linkage/activation-sender': activationSender,
  'linkage/both-sides-say': bothSidesSay,
  'linkage/activation-answerable': activationAnswerable,
  'linkage/relation-allowed': relationAllowed,
  'linkage/superior-levels-agree': superiorLevelsAgree,
  'linkage/lower-not-weaker': lowerNotWeaker,
  'linkage/reporting-chain': reportingChain,
  'linkage/resource-claimed-once': resourceClaimedOnce,
  'linkage/neighbour-informed': neighbourInformed,
  'linkage/superior-newer': superiorNewer,
  'linkage/replaced-still-in-force': replacedStillInForce,
  'linkage/unit-has-plan': unitHasPlan,
  'linkage/hazard-area-covered': hazardAreaCovered,
  'linkage/secondary-chain': secondaryChain,
  'linkage/plans-differ': plansDiffer,
  'linkage/lower-not-coarser': lowerNotCoarser,
  'condition/readable': readable,
  'condition/code-marked': codeMarked,
  'condition/declared': declared,
  'condition/types-agree': typesAgree,
  'condition/mark-set': markSet,
  'condition/places-fit': placesFit,
  'condition/in-range': inRange,
  'condition/level-thresholds-rise': levelThresholdsRise,
  'condition/bands-meet': bandsMeet,
  'condition/prose-agrees': proseAgrees,
  'condition/same-in-two-levels': sameInTwoLevels,
  'condition/before-harm': beforeHarm,
  'condition/range-possible': rangePossible,
  'condition/prose-bounds-possible': proseBoundsPossible,
  'plan/id-is-path': idIsPath,
  'plan/id-unique': idUnique,
  'plan/area-known': areaKnown,
  'plan/required-sections': requiredSections,
  'plan/level-complete': levelComplete,
  'plan/level-says-what-it-keeps': levelSaysWhatItKeeps,
  'plan/termination-present': terminationPresent,
  'plan/organization-known': organizationKnown,
  'plan/organization-renamed': organizationRenamed,
  'plan/vague-owner': vagueOwner,
  'plan/task-has-owner': taskHasOwner,
  'plan/task-has-id': taskHasId,
  'plan/row-id-unique': rowIdUnique,
  'plan/placeholder-filled': placeholderFilled,
  'plan/predecessor-exists': predecessorExists,
  'plan/predecessor-ring': predecessorRing,
  'plan/predecessor-deadline': predecessorDeadline,
  'plan/limit-readable': limitReadable,
  'plan/marks-agree': marksAgree,
  'plan/dates-in-order': datesInOrder,
  'plan/regulation-known': regulationKnown,
  'plan/filed-in-time': filedInTime,
  'plan/published-in-time': publishedInTime,
  'plan/evaluated-in-interval': evaluatedInInterval,
  'plan/drilled-in-interval': drilledInInterval,
  'plan/reporting-limit-within-regime': reportingLimitWithinRegime,
  'plan/contact-fresh': contactFresh,
  'plan/duty-phones-agree': dutyPhonesAgree,
  'plan/status-and-dates': statusAndDates,
  'plan/regulation-superseded': regulationSuperseded,
  'plan/issuer-and-status': issuerAndStatus,
  'plan/issuer-known': issuerKnown,
  'plan/tasks-come-due': tasksComeDue,
  'plan/table-recognised': tableRecognised,
  'plan/heading-rank': headingRank,
  'plan/heading-word': headingWord,
  'plan/section-not-empty': sectionNotEmpty,
  'plan/section-once': sectionOnce,
  'plan/section-misplaced': sectionMisplaced,
  'plan/levels-differ': levelsDiffer,
  'plan/resource-known': resourceKnown,
  'plan/resource-within-register': resourceWithinRegister,
  'plan/tasked-unit-in-command': taskedUnitInCommand,
  'plan/command-unit-tasked': commandUnitTasked,
  'plan/limit-not-words': limitNotWords,
  'plan/deadlines-set': deadlinesSet,
  'plan/warning-complete': warningComplete,
  'plan/start-notice-complete': startNoticeComplete,
  'plan/group-lead': groupLead,
  'book/parts-known': partsKnown,
  'book/part-once': partOnce,
  'book/part-agrees': partAgrees,
  'book/comprehensive-present': comprehensivePresent,
  'registry/ids-unique': idsUnique,
  'registry/references-known': registryReferencesKnown,
  'registry/external-issuer-known': externalIssuerKnown,
  'exercise/references-known': exerciseReferencesKnown,
  'exercise/inject-in-time': injectInTime,
  'exercise/facts-readable': factsReadable,
  'exercise/methods-known': methodsKnown,
  'exercise/rubric-scores': rubricScores,
  'exercise/rubric-covers-plans': rubricCoversPlans,
  'exercise/reaches-a-level': reachesALevel,
  'exercise/plan-drilled': planDrilled,
  'exercise/expected-task-due': expectedTaskDue,
  'exercise/notify-complete': notifyComplete,
  'exercise/generate-possible': generatePossible,
  'exercise/window-given': windowGiven,
  'exercise/clause-drilled': clauseDrilled,
  'exercise/open-finding': openFinding,
  'exercise/finding-overdue': findingOverdue,
  'exercise/mended-finding-gone': mendedFindingGone,
  'exercise/finding-complete': findingComplete,
}
