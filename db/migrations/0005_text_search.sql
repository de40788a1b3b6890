create extension if not exists unaccent;

create text search configuration portal_en (copy = english);
alter text search configuration portal_en alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration portal_fr (copy = french);
alter text search configuration portal_fr alter mapping for hword, hword_part, word with unaccent, french_stem;

-- unaccent() looks its dictionary up at run time and is only stable; naming the dictionary makes it safe to call immutable.
create function fold(text) returns text language sql immutable strict parallel safe as
$$ select lower(public.unaccent('public.unaccent', translate($1, '’‘', ''''''))) $$;
