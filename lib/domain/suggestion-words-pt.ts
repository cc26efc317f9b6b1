import type { Lexicon } from "./suggestion-lexicon";

export const portuguese: Lexicon = {
  order: "first",
  compounds: false,
  heads: {
    chief:
      "diretor geral, diretora geral, diretor executivo, diretora executiva, presidente executivo, administrador executivo, diretor presidente, diretora presidente, sócio fundador, gerente geral",
    vice: "vice diretor geral",
    director: "diretor*",
    head: "chefe, responsável",
    developer: `desenvolvedor*, programador*, administrador de banco de dados, administrador de base*, administradora de banco*, administrador de redes, administradora de redes, administrador de sistemas, administradora de sistemas, administrador de rede*,
      analista de sistemas, analista de desenvolvimento, analista de suporte, analista de redes, analista de infraestrutura, analista de ti, testador de software, engenheir* de dados, arquitet* de dados, arquiteto de software, arquiteta de software, arquiteto de soluções, arquiteta de soluções, técnico de informática, técnico em informática, técnico de redes`,
    technologist:
      "cientista de dados, técnico de suporte, analista de dados, analista de testes, analista de bi, diretor de tecnologia",
    engineer: "engenheir*, eng",
    architect: "arquitet*",
    accountant:
      "contador, contadora, contabilista, técnico de contabilidade, técnico oficial de contas, tesoureir*, guarda livros, técnico em contabilidade, controlador financeiro, faturista, faturador*, escriturário contábil, auxiliar de contabilidade, auxiliar contábil",
    auditor:
      "auditor, consultor fiscal, consultor tributário, assessor financeiro, consultor financeiro, analista fiscal, analista de crédito, analista de folha*",
    buyer: "comprador",
    owner:
      "gestor de produto*, gestora de produto*, gerente de produto*, diretor de produto*, analista de negócio*, dono de produto, dona do produto, coordenador de produto*",
    project:
      "analista de requisitos, analista de processos, gestor de projet*, gestora de projet*, gerente de projet*, chefe de projet*, diretor de projet*, coordenador de projet*, coordenadora de projet*, líder de projet*, gerente de programa*",
    neutral: `gerente, gestor*, encarregad*, coordenador*, supervisor*, analista, técnico, técnica, administrador*, consultor*, assessor*, especialista, perito, empregado, empregada, agente, subdiretor*, líder, administrativo, administrativa, oficial, operador*, estagiári*, aprendiz, delegado, delegada,
      executivo, executiva, subgerente, planejador*, inspetor*, adjunto, profissional, escriturári*, tecnólog*`,
    helper: "auxiliar, assistente, ajudante",
    other: `secretári*, rececionista, recepcionista, professor*, docente, formador*, instrutor*, enfermeir*, médico, médica, cirurgião, cirurgiã, dentista, farmacêutic*, fisioterapeuta, psicólog*, parteira, trabalhador*, assistente social, advogad*, notário, juiz, juíza, jurista, recrutador*, vendedor*, balconista, caixa, motorista, condutor*, estafeta, entregador*, cozinheir*, garçom, garçonete, empregado de mesa, faxineir*, porteir*, vigilante, vigia, segurança, policial, polícia, bombeir*, soldado,
      mecânico, mecânica de automóveis, eletricista, canalizador*, encanador*, carpinteir*, marceneir*, soldador*, pintor*, pedreir*, jardineir*, agricultor*, talhante, açougueir*, padeir*, cabeleireir*, costureir*, alfaiate, jornalista, redator*, escritor*, tradutor*, intérprete, designer, desenhista, desenhador*, fotógraf*, artista, músico, ator, atriz, bibliotecári*, arquivista, biólog*, físico, estatístic*, economista, geólog*, pesquisador*, investigador*, cientista, atuário, corretor*, mediador*, agente imobiliário,
      bancário, banqueiro, assistente administrativo, assistente administrativa, auxiliar administrativo, auxiliar administrativa, assistente de direção, executivo de conta*, executiva de conta*, executivo de vendas, operário, operária, servente, almoxarife, prefeito, ministro, ministra, vereador, padre, pastor, veterinári*, estudante, controlador de tráfego aéreo, comissário, comissária, topógrafo, monitor, educador*, terapeuta, promotor*, propagandista, nutricionista, operador de telemarketing, engenheiro de vendas, engenheira de vendas, engenheiro comercial, babá, gari, chefe de cozinha, chefe de gabinete, representante, auxiliar de enfermagem, pedagog*, técnico de enfermagem, técnico em enfermagem, zelador*`,
  },
  fields: {
    cloud: "infraestrutura*, nuvem, centro de processamento de dados, cpd",
    it: "informática, informátic*, tecnologia da informação, tecnologias de informação, tecnologias da informação, sistemas de informação, sistemas de informações",
    software:
      "sistemas, sistemas computacionais, rede, redes, banco de dados, base de dados, bases de dados, aplicações, aplicativos, aplicação, desenvolvimento de software, desenvolvimento de sistemas, desenvolvimento web, cibersegurança, segurança da informação, segurança informática, telecomunicações, suporte técnico, suporte de ti, inteligência artificial, plataforma*, computação, programação",
    technology: "tecnologia*, tecnológic*, engenharia",
    finance:
      "financeir*, finanças, contabilidade, contábil, contábeis, contabilístico, tesouraria, orçamento*, orçamentári*, custos, controladoria, controlo de gestão, controle de gestão, faturamento, faturação, cobrança*, contas a pagar, contas a receber, pagamentos, planejamento financeiro, administrativo financeiro",
    money:
      "fiscal, tributári*, impostos, folha de pagamento, processamento salarial, auditoria*, controlo interno, controle interno",
    procurement:
      "compras, compra, suprimentos, aprovisionamento*, aquisições, aquisição, contratação pública, contratações públicas, licitações, licitação, fornecedores, suprimento, procurement",
    product: "produto, produtos, processos de negócio, negócios ti",
    elsewhere: `venda, vendas, comercial, comerciais, mercado, publicidade, propaganda, recursos humanos, rh, pessoal, recrutamento, seleção, formação, treinamento, jurídic*, legal, direito, conformidade, política, políticas, comunicação, comunicações, relações públicas, imprensa, mídia, conteúdo*, eventos, loja, lojas, filial, agência, escritório, restaurante, cozinha, hotel, hotelaria, turismo, educação, educacional, ensino, escolar, escola, pedagógic*, académic*, acadêmic*, saúde, hospitalar, hospital, clínic*, farmácia, laboratório, social,
      imobiliári*, serviços gerais, armazém, almoxarifado, estoque, logístic*, transportes, transporte, frota, seguros, sinistros, crédito, empréstimos, investimento*, bancári*, banco, câmbio, desenvolvimento de negócio*, negócios, pesquisa, biblioteca, arquivo, cultura, cultural, esportes, desportiv*, moda, ambiental, meio ambiente, clientes, cliente, atendimento, exportação, importação, telemarketing, enfermagem, departamento pessoal, cargos e salários, direção`,
    physical:
      "civil, mecânic*, elétric*, eletricidade, eletrônic*, eletrónic*, eletrotécnic*, químic*, industrial, produção, fabricação, manutenção, obra, obras, construção, edificações, minas, petróleo, aeronáutic*, naval, agrônom*, agrícola, agronómic*, florestal, qualidade, processo, processos, energia*, água, materiais, planta, estruturas, automotiv*, têxtil, alimentos, projeto, projetos, segurança do trabalho, ambiente, interiores, paisagista, metalúrgic*, máquinas, oficina, som, tráfego, trânsito, biomédic*, sanitarista, cartográfic*, agrimensor",
  },
  links: { first: "do, da, dos, das, no, na, nos, nas, o, os, ao, aos, à, em, com", and: "" },
};
