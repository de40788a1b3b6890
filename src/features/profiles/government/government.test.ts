import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestApp, type TestApp } from '../../../../test/app.ts'
import { makePerson } from '../../../../test/cast.ts'
import { listExperiences } from '../queries.ts'

let portal: TestApp
before(async () => {
  portal = await openTestApp()
})
after(() => portal.close())

const work = {
  title: 'Developer',
  organization: 'Statistics Canada',
  startYear: '2022',
  isCurrent: 'yes',
  language: 'en',
}
const department = async () =>
  await portal.db
    .selectFrom('departments')
    .selectAll()
    .where('name_en', 'like', 'Statistics%')
    .executeTakeFirstOrThrow()

test('work that goes on in a department makes a public servant, and nothing is asked apart', async () => {
  const person = await makePerson(portal.db, 'Gus Government')
  const gus = portal.as(person)
  assert.match(await gus.text('/en/profile/government-employment'), /No work in the Government of Canada goes on now/)
  const { number, name_fr } = await department()
  const told = { departmentNumber: String(number), employmentType: 'indeterminate', classification: 'IT-02' }
  assert.equal((await gus.post('/en/profile/experiences/new/work', { ...work, ...told })).status, 303)
  const french = await gus.text('/fr/profil/emploi-au-gouvernement')
  for (const words of ['Vous travaillez au gouvernement du Canada', name_fr, 'IT-02, Durée indéterminée'])
    assert.ok(french.includes(words), words)
  assert.match(await gus.text('/en/profile'), /Your timeline says that you work there now/)

  const [experience] = await listExperiences(portal.db, person.id)
  const form = await gus.text(`/en/profile/experiences/${experience?.id}`)
  assert.match(form, /<details class="more" open><summary>If it is in the Government of Canada/)
  const ended = { ...work, ...told, isCurrent: '', endYear: '2024' }
  assert.equal((await gus.post(`/en/profile/experiences/${experience?.id}`, ended)).status, 303)
  assert.match(await gus.text('/en/profile/government-employment'), /No work in the Government of Canada goes on now/)
})

test('a department or a classification that no list offers is refused, and what was typed stays', async () => {
  const person = await makePerson(portal.db, 'Ned Nowhere')
  const answer = await portal
    .as(person)
    .post('/fr/profil/experiences/ajout/work', { ...work, departmentNumber: '999999', classification: 'ZZ-01' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /href="#departmentNumber"/)
  assert.match(page, /href="#classification"/)
  assert.match(page, /value="Statistics Canada"/)
})

test('another person’s work makes nobody a public servant', async () => {
  assert.match(
    await portal.as(portal.cast.otherTalent).text('/fr/profil/emploi-au-gouvernement'),
    /Aucun travail en cours au gouvernement/,
  )
})
