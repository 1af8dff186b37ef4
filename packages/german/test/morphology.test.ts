import { describe, expect, it } from 'vitest';
import {
  compoundAction,
  finiteToInfinitive,
  nominalToInfinitive,
  participleToInfinitive,
  zuInfinitiveToInfinitive,
} from '../src/index.ts';

describe('participleToInfinitive', () => {
  it.each(
    `geprüft prüfen|abgeheftet abheften|versandt versenden|übernommen übernehmen|entschieden entscheiden
    nachgefordert nachfordern|zugeleitet zuleiten|eingescannt einscannen|registriert registrieren|ausgehändigt aushändigen
    gestempelt stempeln|übersandt übersenden|gerechnet rechnen|abgeglichen abgleichen|gebeten bitten|zurückgesandt zurücksenden
    unterschrieben unterschreiben|angewiesen anweisen|vorgelegt vorlegen|geschlossen schließen|eingeladen einladen
    bestätigt bestätigen|genehmigt genehmigen|aufgenommen aufnehmen|weiterbearbeitet weiterbearbeiten|geändert ändern
    eingereicht einreichen|festgesetzt festsetzen|mitgezeichnet mitzeichnen|archiviert archivieren`
      .split(/[|\n]/)
      .map((pair) => pair.trim().split(' ') as [string, string]),
  )('%s → %s', (participle, infinitive) => {
    expect(participleToInfinitive(participle)).toBe(infinitive);
  });

  it.each(['erneut', 'bereits', 'insgesamt', 'nicht', 'gut', 'Antrag', 'sofort'])('%s is none', (word) => {
    expect(participleToInfinitive(word)).toBeNull();
  });
});

describe('other verb forms', () => {
  it.each([
    ['nachzufordern', 'nachfordern'],
    ['einzuholen', 'einholen'],
    ['abzuwarten', 'abwarten'],
    ['auszufüllen', 'ausfüllen'],
  ])('%s → %s', (form, infinitive) => {
    expect(zuInfinitiveToInfinitive(form)).toBe(infinitive);
  });

  it.each([
    ['prüft', 'prüfen'],
    ['überträgt', 'übertragen'],
    ['erhält', 'erhalten'],
    ['vergibt', 'vergeben'],
    ['sammelt', 'sammeln'],
    ['drucke', 'drucken'],
    ['vorliegt', 'vorliegen'],
    ['fordere', 'fordern'],
  ])('%s is a form of %s', (form, infinitive) => {
    expect(finiteToInfinitive(form)?.infinitive).toBe(infinitive);
  });

  it.each([
    ['prüfst', 'prüfen'],
    ['gibst', 'geben'],
    ['liest', 'lesen'],
    ['siehst', 'sehen'],
    ['öffnest', 'öffnen'],
    ['sammelst', 'sammeln'],
    ['überträgst', 'übertragen'],
    ['unterschreibst', 'unterschreiben'],
    ['lädst', 'laden'],
  ])('%s is what a note with "du" says for %s', (form, infinitive) => {
    expect(finiteToInfinitive(form)?.infinitive).toBe(infinitive);
  });

  it.each(['Herbst', 'längst', 'selbst', 'zunächst', 'meist'])('%s is none', (word) => {
    expect(finiteToInfinitive(word)).toBeNull();
  });

  it.each([
    ['Prüfung', 'prüfen'],
    ['Versand', 'versenden'],
    ['Anlegen', 'anlegen'],
    ['Entgegennahme', 'entgegennehmen'],
  ])('%s hides %s', (noun, infinitive) => {
    expect(nominalToInfinitive(noun)).toBe(infinitive);
  });

  it('takes a compound of action apart', () => {
    expect(compoundAction('Vollständigkeitsprüfung')).toEqual({ object: 'Vollständigkeit', infinitive: 'prüfen' });
    expect(compoundAction('Straßenbahn')).toBeNull();
  });
});
