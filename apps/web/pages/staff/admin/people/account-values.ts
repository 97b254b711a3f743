import { type Language } from '#libs/kernel';
import { type StaffAccount } from '#libs/platform/identity';
import { listOf, type Sent, textOf } from '../shared/sent.js';
import { type AccountValues } from './staff-pages.js';

/** Whoever invites most likely invites into their own language. */
export function newAccount(language: Language): AccountValues {
  return { name: '', login: '', email: '', language, roles: ['clerk'], teams: [], leads: [], managerId: '', capacity: '40' };
}

export function valuesOfAccount(account: StaffAccount): AccountValues {
  const { name, login, email, language, roles, teams, managerId, capacity } = account;
  return {
    name,
    login,
    email: email ?? '',
    language,
    roles,
    teams: teams.map(({ teamId }) => teamId),
    leads: teams.filter(({ lead }) => lead).map(({ teamId }) => teamId),
    managerId: managerId ?? '',
    capacity: String(capacity),
  };
}

/** What was typed, to be shown again. */
export function typedAccount(sent: Sent): AccountValues {
  const text = (field: string) => textOf(sent, field);
  return {
    name: text('name'),
    login: text('login'),
    email: text('email'),
    language: text('language'),
    roles: listOf(sent, 'roles'),
    teams: listOf(sent, 'teams'),
    leads: listOf(sent, 'leads'),
    managerId: text('managerId'),
    capacity: text('capacity'),
  };
}
