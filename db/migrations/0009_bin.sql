-- What is in the bin for 30 days goes for good.
grant delete on app.contacts, app.companies, app.notes to crm_app;
