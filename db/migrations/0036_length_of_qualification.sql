-- How long a qualification holds is said by its campaign, before anybody applies.
alter table campaigns add column qualification_months int not null default 24 check (qualification_months between 6 and 60);
