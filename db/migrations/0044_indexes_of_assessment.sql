-- Whether anything was recorded in a step, and whose account an address is, are asked without reading all there is.
create index on assessment_results (step_id);
create index on people (lower(email));
