-- The five base catalogs, which the law names (art. 11(2)), and the theme catalogs, which the city may change
-- (art. 11(3)), each with its lead department and its members.
CREATE TABLE joint_catalog (
    kind     text   NOT NULL CHECK (kind IN ('BASE', 'THEME')),
    code     text COLLATE "C" NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{0,59}$'),
    position bigint GENERATED ALWAYS AS IDENTITY,
    name_zh  text   NOT NULL CHECK (btrim(name_zh) <> ''),
    name_en  text   NOT NULL CHECK (btrim(name_en) <> ''),
    lead     text COLLATE "C" REFERENCES department (code),
    members  text[] NOT NULL DEFAULT '{}',
    closed   boolean NOT NULL DEFAULT false,
    version  bigint NOT NULL CHECK (version > 0),
    PRIMARY KEY (kind, code),
    CHECK (lead IS NULL OR NOT members @> ARRAY[lead]),
    CHECK (kind = 'THEME' OR NOT closed)
);
CREATE INDEX joint_catalog_members ON joint_catalog USING gin (members);
REVOKE DELETE ON joint_catalog FROM "${login}";

INSERT INTO joint_catalog (kind, code, name_zh, name_en, version) VALUES
    ('BASE', 'POPULATION', '人口信息', 'population', 1),
    ('BASE', 'LEGAL_ENTITY', '法人单位信息', 'legal entities', 1),
    ('BASE', 'NATURAL_RESOURCES_AND_GEOSPATIAL', '自然资源和空间地理信息', 'natural resources and geospatial', 1),
    ('BASE', 'ELECTRONIC_LICENCE', '电子证照信息', 'electronic licences', 1),
    ('BASE', 'SOCIAL_CREDIT', '社会信用信息', 'social credit', 1),
    ('THEME', 'MEDICAL_HEALTH', '医疗健康', 'medical care and health', 1),
    ('THEME', 'SOCIAL_SECURITY', '社会保障', 'social security', 1),
    ('THEME', 'FOOD_AND_DRUG_SAFETY', '食品药品安全', 'food and drug safety', 1),
    ('THEME', 'WORK_SAFETY', '安全生产', 'work safety', 1),
    ('THEME', 'PRICE_SUPERVISION', '价格监管', 'price supervision', 1),
    ('THEME', 'ENERGY_SECURITY', '能源安全', 'energy security', 1),
    ('THEME', 'CREDIT_SYSTEM', '信用体系', 'credit system', 1),
    ('THEME', 'URBAN_AND_RURAL_CONSTRUCTION', '城乡建设', 'urban and rural construction', 1),
    ('THEME', 'COMMUNITY_GOVERNANCE', '社区治理', 'community governance', 1),
    ('THEME', 'ENVIRONMENTAL_PROTECTION', '生态环保', 'environmental protection', 1),
    ('THEME', 'EMERGENCY_AND_STABILITY', '应急维稳', 'emergency response and stability', 1),
    ('THEME', 'TARGETED_POVERTY_RELIEF', '精准扶贫', 'targeted poverty relief', 1),
    ('THEME', 'GOVERNMENT_SERVICES', '政务服务', 'government services', 1);
