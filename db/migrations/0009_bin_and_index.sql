-- What is in the bin for 30 days goes for good.
grant delete on app.contacts, app.companies, app.notes to crm_app;

-- Contacts that were here before the search: their words and parts of numbers are written little by little, in order of id from here on.
alter table app.organisations add column index_from uuid default '00000000-0000-0000-0000-000000000000';
alter table app.organisations alter column index_from drop default;
