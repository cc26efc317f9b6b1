import type { Lexicon } from "./suggestion-lexicon";

export const spanish: Lexicon = {
  order: "first",
  compounds: false,
  heads: {
    chief:
      "director general, directora general, director ejecutivo, directora ejecutiva, consejero delegado, consejera delegada, presidente, presidenta, fundador, fundadora, cofundador, cofundadora, gerente general",
    vice: "vicepresidente, vicepresidenta, subdirector general, subdirectora general",
    director: "director*",
    head: "jefe, jefa, responsable",
    developer: `desarrollador*, programador*, analista programador*, informático, informática de sistemas, administrador de sistemas, administradora de sistemas, administrador de redes, administradora de redes,
      administrador de base*, administradora de base*, administrador de red, analista de sistemas, analista informático, analista informática, probador de software, arquitecto de software, arquitecta de software, arquitecto de soluciones, arquitecta de soluciones, técnico en sistemas, ingenier* de datos, arquitect* de datos, técnico de sistemas, técnica de sistemas`,
    technologist:
      "científico de datos, científica de datos, analista de datos, director técnico, director de tecnología",
    engineer: "ingenier*, ing",
    architect: "arquitect*",
    accountant:
      "contable, contador, contadora, tenedor de libros, tesorer*, interventor, interventora, auxiliar contable, auxiliar de contabilidad, contralor, contralora, controlador financiero, controller financiero",
    auditor:
      "auditor, auditora, asesor fiscal, asesora fiscal, asesor financiero, consultor financiero, consultora financiera, asesora financiera, asesor tributario, técnico de nóminas",
    buyer: "comprador, compradora",
    owner:
      "jefe de producto, jefa de producto, gerente de producto*, director de producto, directora de producto, responsable de producto, analista de negocio*, product manager, dueño de producto, dueña de producto, propietario de producto",
    project:
      "analista funcional, jefe de proyecto*, jefa de proyecto*, director de proyecto*, directora de proyecto*, gerente de proyecto*, gestor de proyecto*, gestora de proyecto*, coordinador de proyecto*, coordinadora de proyecto*, líder de proyecto*",
    neutral: `gerente, gestor*, encargado, encargada, coordinador*, supervisor, supervisora, analista, técnico, técnica, técnicos, administrador*, consultor, consultora, asesor, asesora, especialista, experto, experta, empleado, empleada,
      agente, subdirector, subdirectora, líder, administrativo, administrativa, oficial, operador, operadora, practicante, becario, becaria, aprendiz, delegado, delegada, ejecutivo, ejecutiva, subgerente, planificador, planificadora, inspector, inspectora, jefe de equipo, jefa de equipo, jefe de servicio, jefe de sección, jefe de negociado, profesional, tecnólogo`,
    helper: "auxiliar, asistente, ayudante",
    other: `secretari*, recepcionista, profesor, profesora, maestr*, docente, formador, formadora, instructor, instructora, enfermer*, médic*, cirujano, cirujana, odontólog*, farmacéutic*, fisioterapeuta, psicólog*, matrona, trabajador*, abogad*, notario, notaria, juez, jueza, procurador, jurista, reclutador*, vendedor*, comercial,
      dependiente, dependienta, cajer*, conductor, conductora, chofer, chófer, repartidor*, piloto, cociner*, camarer*, mesero, mesera, limpiador*, conserje, portero, vigilante, guardia, policía, bombero, bombera, soldado, militar, mecánic*, electricista, fontaner*, carpinter*, soldador*, pintor, pintora, albañil, jardiner*, agricultor*, carnicer*, panader*, peluquer*, sastre,
      periodista, redactor, redactora, escritor, traductor*, intérprete, diseñador*, dibujante, fotógraf*, artista, músico, actor, actriz, bibliotecari*, archiver*, biólog*, químic*, físico, estadístic*, economista, geólog*, investigador*, científic*, actuario, corredor*, agente inmobiliario, agente de seguros, agente comercial, banquero, ejecutivo de cuenta*, ejecutiva de cuenta*, ejecutivo comercial, ingeniero comercial, ingeniera comercial, ingeniero de ventas,
      auxiliar administrativo, auxiliar administrativa, asistente administrativo, asistente administrativa, asistente de dirección, asistente de gerencia, asistente personal, asistente ejecutiva, asistente social, peón, obrero, obrera, mozo, almacenero, alcalde, alcaldesa, ministro, ministra, concejal, sacerdote, veterinari*, estudiante, controlador aéreo, controladora aérea, teleoperador*, azafata, auxiliar de vuelo, auxiliar de enfermería, topógrafo, monitor, monitora, educador, educadora, terapeuta, promotor, promotora, visitador, jefe de cocina, jefe de gabinete, jefe de tienda, jefe de obra, jefe de sala`,
  },
  fields: {
    cloud: "infraestructura*, nube, centro de datos, centro de cómputo, infraestructuras",
    it: "informátic*, tic, tecnologías de la información, tecnología de la información, sistemas de información, ti",
    software:
      "sistemas, sistemas informáticos, red, redes, base de datos, bases de datos, aplicaciones, aplicación, desarrollo de software, desarrollo web, ciberseguridad, seguridad informática, seguridad de la información, telecomunicaciones, soporte técnico, soporte informático, mesa de ayuda, inteligencia artificial, plataforma*, programación, móviles, microinformática, informáticos",
    technology: "tecnología*, tecnológic*, ingeniería, desarrollo tecnológico",
    finance:
      "financier*, finanzas, contabilidad, contable, contables, tesorería, presupuesto*, presupuestari*, costos, costes, control de gestión, facturación, facturas, cobranza*, cobros, cuentas por pagar, cuentas por cobrar, pagos, administración y finanzas, administrativo financiero, control financiero, planificación financiera",
    money: "fiscal, tributari*, impuestos, nómina*, auditoría*, auditoria interna, control interno",
    procurement:
      "compra, compras, adquisicion*, adquisición, aprovisionamiento*, abastecimiento*, contratación, contratación pública, contrataciones, proveedores, licitaciones",
    product: "producto, productos, procesos de negocio",
    elsewhere: `venta, ventas, comerciales, mercadeo, mercadotecnia, mercado, publicidad, recursos humanos, rrhh, personal, contratación laboral, contratación de personal, selección, talento, talento humano, formación, capacitación, jurídic*, legal, legales, derecho, cumplimiento, política, políticas, comunicación, comunicaciones, relaciones públicas, relaciones institucionales, prensa, medios, contenidos, eventos, tienda, sucursal, oficina, restaurante, cocina, hotel, hostelería, turismo, educación, educativ*, enseñanza, escolar, académic*, salud, sanidad, sanitari*,
      clínic*, hospital, farmacia, laboratorio, social, sociales, inmobiliari*, bienes raíces, servicios generales, almacén, almacenes, bodega, logístic*, transporte, transportes, flota, seguros, siniestros, créditos, crédito, préstamos, inversión, inversiones, banca, bancari*, hipotecas, desarrollo de negocio*, investigación, biblioteca, archivo, cultura, cultural, deportiv*, deportes, moda, medio ambiente, ambiental, sostenibilidad, clientes, cliente, atención al cliente, cuenta, cuentas clave, vivienda, exportación, importación, call center, igualdad, empleo, dirección, cuidado, ciudadano`,
    physical:
      "civil, mecánica, mecánico, eléctric*, electrónic*, químico, química, industrial, industriales, producción, fabricación, mantenimiento, obra, obras, construcción, edificación, minas, minero, petróleo, aeronáutic*, naval, agrónom*, agrícola, forestal, caminos, calidad, procesos, energía*, agua, aguas, materiales, planta, técnica industrial, montes, estructuras, automotriz, textil, alimentos, proyecto, proyectos, seguridad industrial, prevención, riesgos laborales, interiores, paisajista, metalúrgic*, maquinaria, taller, sonido, tránsito, tráfico, biomédic*, geotécnic*",
  },
  links: { first: "de, del, la, las, los, el, al, para, por, con", and: "y, e, en" },
};
