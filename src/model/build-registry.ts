import type { Document, DocumentKind } from '../document/document.ts'
import { areaKinds } from '../vocabulary/area-kind.ts'
import { hazardIds } from '../vocabulary/hazard.ts'
import { operatorClasses } from '../vocabulary/operator-class.ts'
import { organizationKinds } from '../vocabulary/organization-kind.ts'
import { DataAt } from './data.ts'
import { readFact } from './fact.ts'
import { chinaRegimes } from './generated/regimes.ts'
import { readHolidays } from './holidays.ts'
import { mergeRegimes, readRegime } from './regime.ts'
import type {
  Area,
  AreaList,
  Contact,
  ExternalPlan,
  MarkSet,
  Organization,
  OrganizationGroup,
  Registry,
  Regulation,
  Resource,
} from './registry.ts'

/** The register: entries of all readable documents of each kind, in the order given; entries that double are kept for a rule to find. */
export function buildRegistry(documents: readonly Document[]): Registry {
  const read = <T>(kind: DocumentKind, key: string, entry: (data: DataAt) => T): T[] =>
    documents
      .filter((document) => document.kind === kind && document.readable)
      .flatMap((document) => new DataAt(document).get(key).list().map(entry))
  return {
    organizations: read('organizations', 'organizations', readOrganization),
    groups: read('organizations', 'groups', readGroup),
    areas: read('areas', 'areas', readArea),
    areaLists: read('areas', 'lists', readGroup),
    facts: read('facts', 'facts', readFact),
    marks: read('marks', 'marks', readMarks),
    resources: read('resources', 'resources', readResource),
    regulations: read('regulations', 'regulations', readRegulation),
    externalPlans: read('external-plans', 'plans', readExternalPlan),
    contacts: read('contacts', 'contacts', readContact),
    regimes: mergeRegimes(chinaRegimes, read('regimes', 'regimes', readRegime).flat()),
    holidays: readHolidays(read('holidays', 'years', (year) => year)),
  }
}

function readOrganization(data: DataAt): Organization {
  return {
    ...readName(data),
    former: data.get('former').texts(),
    kind: data.get('kind').oneOf(organizationKinds) ?? 'government',
    classes: data.get('classes').allOf(operatorClasses),
    parent: data.get('parent').text(),
    area: data.get('area').text(),
    positions: data
      .get('positions')
      .list()
      .map((position) => ({
        id: position.get('id').text() ?? '',
        name: position.get('name').text() ?? '',
        substitutes: position.get('substitutes').texts(),
      })),
    duty: data.get('duty').text(),
  }
}

function readName(data: DataAt) {
  return {
    id: data.get('id').text() ?? '',
    name: data.get('name').text() ?? '',
    aliases: data.get('aliases').texts(),
    at: data.place,
  }
}

function readGroup(data: DataAt): OrganizationGroup & AreaList {
  return { ...readName(data), members: data.get('members').writtenTexts() }
}

function readArea(data: DataAt): Area {
  return {
    ...readName(data),
    kind: data.get('kind').oneOf(areaKinds) ?? 'site',
    parent: data.get('parent').text(),
    hazards: data.get('hazards').allOf(hazardIds),
    neighbours: data.get('neighbours').texts(),
    downstream: data.get('downstream').texts(),
  }
}

/** 未设定 is null: the object has no such mark, which is not the same as one nobody wrote down. */
function readMarks(data: DataAt): MarkSet {
  return {
    object: data.get('object').text() ?? '',
    unit: data.get('unit').text(),
    marks: new Map(
      data
        .get('values')
        .entries()
        .map(([name, value]) => [name, value.number()]),
    ),
    at: data.place,
  }
}

function readResource(data: DataAt): Resource {
  return {
    id: data.get('id').text() ?? '',
    name: data.get('name').text() ?? '',
    kind: data.get('kind').text() ?? '',
    quantity: data.get('quantity').number(),
    people: data.get('people').number(),
    place: data.get('place').text(),
    owner: data.get('owner').text(),
    readyIn: data.get('ready').span(),
    at: data.place,
  }
}

function readRegulation(data: DataAt): Regulation {
  return {
    short: data.get('short').text() ?? '',
    title: data.get('title').text() ?? '',
    number: data.get('number').text(),
    former: data.get('former').texts(),
    editions: data
      .get('editions')
      .list()
      .map((edition) => ({
        date: edition.get('date').text() ?? '',
        effective: edition.get('effective').text(),
      })),
    supersededBy: data.get('superseded-by').text(),
    at: data.place,
  }
}

function readExternalPlan(data: DataAt): ExternalPlan {
  return {
    id: data.get('id').text() ?? '',
    title: data.get('title').text() ?? '',
    issuer: data.get('issuer').text(),
    edition: data.get('edition').text(),
    levels: data.get('levels').texts(),
    at: data.place,
  }
}

function readContact(data: DataAt): Contact {
  return {
    organization: data.get('organization').text() ?? '',
    post: data.get('post').text(),
    phone: data.get('phone').required(),
    checked: data.get('checked').written(),
    at: data.place,
  }
}
